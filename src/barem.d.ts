/** A `.barem` file is imported as its text. */
declare module "*.barem" {
  const text: string;
  export default text;
}
