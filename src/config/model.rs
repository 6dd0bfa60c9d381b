//! Settings for the optional language model.

use clap::Args as ClapArgs;

use super::filled;
use crate::fault::Fault;
use crate::model;

/// Settings for the optional language model.
#[derive(ClapArgs, Clone, Default)]
#[expect(
    clippy::struct_field_names,
    reason = "the flags are named after the fields"
)]
pub struct ModelArgs {
    /// A language model that words answers from the passages: the address of its API, https or on this machine
    #[arg(long, env = "MODEL_URL", value_name = "URL")]
    model_url: Option<String>,
    /// The model's name, as its provider writes it
    #[arg(long, env = "MODEL_NAME", value_name = "NAME")]
    model_name: Option<String>,
    /// The key for the model's API; better kept in .env than typed here
    #[arg(long, env = "MODEL_KEY", value_name = "KEY", hide_env_values = true)]
    model_key: Option<String>,
    /// How often a day (UTC) each server may ask the model; private messages share one such allowance
    #[arg(long, env = "MODEL_ANSWERS_PER_DAY", value_name = "NUMBER")]
    model_answers_per_day: Option<String>,
    /// How long one answer of the model may take, in seconds, 1 to 20
    #[arg(long, env = "MODEL_SECONDS", value_name = "SECONDS")]
    model_seconds: Option<String>,
}

impl ModelArgs {
    /// Where the model is and what it may cost; `None` where none is set up.
    ///
    /// # Errors
    /// Every fault; none of them quotes the key or the address.
    pub fn settings(&self) -> Result<Option<model::Settings>, Vec<Fault>> {
        model::Settings::parse(&model::Written {
            url: filled(self.model_url.as_ref()),
            name: filled(self.model_name.as_ref()),
            key: filled(self.model_key.as_ref()),
            answers_per_day: filled(self.model_answers_per_day.as_ref()),
            seconds: filled(self.model_seconds.as_ref()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_off_unless_set_up_and_its_faults_quote_no_key() {
        let args = ModelArgs {
            model_url: Some(" ".to_owned()),
            ..ModelArgs::default()
        };
        assert!(args.settings().unwrap().is_none());
        let args = ModelArgs {
            model_url: Some("https://a.example/v1".to_owned()),
            model_key: Some("hush hush".to_owned()),
            ..ModelArgs::default()
        };
        let told = format!("{:?}", args.settings().unwrap_err());
        assert!(
            told.contains("MODEL_NAME") && told.contains("MODEL_KEY") && !told.contains("hush"),
            "{told}"
        );
    }
}
