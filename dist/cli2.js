#!/usr/bin/env node
import "./terminal.js";
export {};
