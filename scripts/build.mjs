/** `npm run build`: builds everything anew into `dist`. */
import { build } from "./prepare.mjs";

build();
