import createClient from "openapi-fetch";
import type { components, paths } from "./zhunsheng";

const service = createClient<paths>({ baseUrl: "http://127.0.0.1:8080" });
const dossier: components["schemas"]["DossierDocument"] = {
    zhunsheng: "dossier/1", unit: { id: "a", name: "甲县", kind: "COUNTY" }, from: "2023-01-01", to: "2023-12-31",
};
const { data, error } = await service.POST("/v1/assessments", { body: dossier });
if (error) throw new Error(error.title);
console.log(data.total.low, data.total.high, data.total.available);
