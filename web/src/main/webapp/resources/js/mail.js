// A mail that is opened for itself, outside a conversation.

import { showFrames } from "./frames.js";

showFrames(document, () => {});
