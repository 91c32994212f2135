import { authorization, headline } from "./headline.mjs";
import { SMALL_BODY, second, DESCRIBE, CREATE } from "./samples.mjs";
const k=process.argv[2];
if(k==="s")for(let i=0;i<600000;i++)authorization(SMALL_BODY,second(i));
if(k==="d")await headline["DescribeDBInstances"]["tencentdb-postgres"](300000);
if(k==="c")await headline["CreateInstances with 25 fields"]["tencentdb-postgres"](60000);
