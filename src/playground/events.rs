//! Events about the application itself, posted to an address of its own and signed as interactions are
//! (<https://discord.com/developers/docs/events/webhook-events>).

use serde_json::{Value, json};

use super::StandIn;
use super::act::{Person, Refused};
use super::core::Core;
use super::objects::person_user;

/// The sentence of whoever does something that nobody would hear of.
const NOWHERE: Refused = Refused::NotAllowed("the application has named no address for events");

impl StandIn {
    /// Where events about the application are posted from now on.
    pub fn events_to(&self, address: &str) {
        let mut state = self.core.state();
        state.events_to = Some(address.to_owned());
        state.touch();
    }

    /// Asks the address whether it is there, as Discord does when it is entered; answers the status, which is to be 204.
    ///
    /// # Errors
    /// Refused where no address is set.
    pub async fn ping_events(&self) -> Result<u16, Refused> {
        let application = self.application_id();
        post(
            &self.core,
            &json!({"version": 1, "application_id": application, "type": 0}),
        )
        .await
    }
}

impl Person {
    /// Removes the application from the person's account; answers the status of whoever was told of it.
    ///
    /// # Errors
    /// Refused if there is no such person, or where no address for events is set.
    pub async fn deauthorises(&self) -> Result<u16, Refused> {
        let core = self.core();
        let event = {
            let state = core.state();
            let id = state.find_person(self.name())?;
            let user = state.world.person(id).map(person_user);
            json!({
                "version": 1, "application_id": state.world.bot, "type": 1,
                "event": {
                    "type": "APPLICATION_DEAUTHORIZED", "timestamp": state.clock.iso(),
                    "data": {"user": user},
                },
            })
        };
        post(core, &event).await
    }
}

/// Posts an event; anything but 204 is noted, for Discord would send it again and again, and stop in the end.
async fn post(core: &Core, event: &Value) -> Result<u16, Refused> {
    let body = event.to_string();
    let (address, (signature, time)) = {
        let state = core.state();
        let address = state.events_to.clone().ok_or(NOWHERE)?;
        (address, state.endpoint.sign(&body))
    };
    let request = reqwest::Client::new()
        .post(address)
        .header("content-type", "application/json")
        .header("x-signature-ed25519", signature)
        .header("x-signature-timestamp", time)
        .body(body);
    let status = request
        .send()
        .await
        .map_or(0, |answer| answer.status().as_u16());
    if status != 204 {
        let what = format!("An event about the application was answered with {status}, not 204");
        core.state()
            .violate("POST to the address for events", what, event);
    }
    Ok(status)
}
