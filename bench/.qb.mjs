import { headline, authorization } from "./headline.mjs";
import { compare, returning, awaiting } from "./measure.mjs";
import * as vendor from "./vendor.mjs";
import { SMALL_PARAMS, second, DESCRIBE, CREATE, ANSWERS } from "./samples.mjs";
import { validate } from "tencentdb-postgres";
const show=(t,r)=>{console.log(t);for(const x of r)console.log("  ",x.name.padEnd(40),x.cost.median.toFixed(2),"us",x.ratio.median.toFixed(2)+"x")};
const o={rounds:11,sliceMs:15};
show("sign",await compare({...headline["sign 60 B"],vendor:returning(t=>vendor.authorization(SMALL_PARAMS,second(t)))},o));
const other=vendor.client();
for (const [l,a,p] of [["DescribeDBInstances","DescribeDBInstances",DESCRIBE],["CreateInstances with 25 fields","CreateInstances",CREATE]]){
 const timer=awaiting(()=>other[a](p));
 show(l,await compare({...headline[l],vendor:t=>{vendor.answers(ANSWERS[a]);return timer(t)}},o));
 show("check "+a,await compare({own:returning(()=>validate(a,p)),stringify:returning(()=>JSON.stringify(p))},o));
}
