export { t as hubAccess, n as hubEnvironment, r as openHubBase, i as storedToken } from "./hub.js";
