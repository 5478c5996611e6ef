/** Loaded when something lies on the Hub, and built apart: what is used of it is a tenth of the library. */
export { downloadFile, listFiles, modelInfo } from '@huggingface/hub';
