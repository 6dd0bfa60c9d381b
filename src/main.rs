use backend_advice::advice::*;
use backend_advice::prompts::Prompts;
fn main(){
    let p = match Prompts::embedded(){Ok(p)=>p,Err(f)=>{for f in f{println!("{f}");}return;}};
    let g=&p.guide;
    let mut a=Answers::default();
    for arg in std::env::args().skip(1){
        let (q,c)=arg.split_once('=').unwrap();
        let q=g.question_by_id(q).unwrap();
        let ans=if c=="?" {Answer::NotSure}else{Answer::Choices(c.split(',').map(|c|q.choice_by_id(c).unwrap().number).collect())};
        a.set(q.number,ans);
    }
    let r=recommend(g,&a);
    println!("{:?} {:?} next={:?} undecided={}", r.verdict, r.sureness, outlook::next(g,&a).map(|q|&q.id), outlook::undecided(g,&a).len());
    println!("code {} longest {}", code::encode(g,&a), code::longest(g));
    for x in &r.reasons{println!("+{} {} {}",x.points,g.criterion(x.criterion).unwrap().name,g.candidate(x.candidate).unwrap().name);}
    for x in &r.against{println!("-{} {} {}",x.points,g.criterion(x.criterion).unwrap().name,g.candidate(x.candidate).unwrap().name);}
    for l in &r.libraries{println!("lib {}",l.library.name);}
    println!("split {:?} flips {}",r.split,r.flips.len());
}
