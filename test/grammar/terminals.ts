/** What the printed forms of the grammar say beside its rules: what its terminals look like, and what no rule can say. */

export interface Note {
  readonly en: string;
  readonly vi: string;
}

/** The terminals that are no keywords and no signs. */
export const terminalNotes: { readonly [terminal: string]: Note } = {
  NAME: {
    en: "Letters (any Vietnamese letter), digits and _, not beginning with a digit; a keyword may also be a name unless it is one of the reserved ones below. Both spellings of such a keyword are the same name.",
    vi: "Chữ cái (kể cả chữ tiếng Việt), chữ số và dấu _, không mở đầu bằng chữ số; từ khóa cũng dùng làm tên được, trừ các từ dành riêng ghi bên dưới. Hai cách viết của một từ khóa là cùng một tên.",
  },
  CODE: {
    en: "Names or numbers joined by points, such as III.5, 6.10 or III.2.b, or a number with letters: 1a.",
    vi: "Các tên hoặc số nối bằng dấu chấm, như III.5, 6.10 hay III.2.b, hoặc số có chữ: 1a.",
  },
  NUMBER: {
    en: "Digits, with a point before the decimals: 20, 58.75. A comma between digits is reported.",
    vi: "Các chữ số, dấu chấm đứng trước phần lẻ: 20, 58.75. Dấu phẩy giữa các chữ số bị báo lỗi.",
  },
  DATE: { en: "2022-05-20 or 2022-05.", vi: "2022-05-20 hoặc 2022-05." },
  STRING: {
    en: 'Text on one line in straight or curly quotes; in straight quotes \\" stands for a quote.',
    vi: 'Lời văn trên một dòng, trong ngoặc kép thẳng hoặc cong; trong ngoặc kép thẳng, \\" là một dấu ngoặc kép.',
  },
};

/** What blanks and readings no rule shows. */
export const readingNotes: readonly Note[] = [
  {
    en: "The words of a keyword may stand apart by any number of blanks on one line. The text is read as NFC.",
    vi: "Giữa các chữ của một từ khóa có thể có bao nhiêu dấu cách cũng được, trên cùng một dòng. Văn bản được đọc theo dạng NFC.",
  },
  {
    en: 'Blanks, line ends and comments (# to the end of the line) stand between any two tokens; ";" is never needed.',
    vi: 'Dấu cách, chỗ xuống dòng và ghi chú (từ # đến hết dòng) đứng được giữa hai từ bất kỳ; không bao giờ cần dấu ";".',
  },
  {
    en: 'The "(" of a call touches the name before it.',
    vi: 'Dấu "(" khi gọi một cách tính viết liền sau tên.',
  },
  {
    en: "provenance after something stands on the same line; on a line of its own it belongs to the block around it.",
    vi: "provenance ghi cho một phần thì đứng cùng dòng với phần ấy; đứng riêng một dòng thì thuộc về cả khối.",
  },
  {
    en: 'A word that opens a line of its block opens that line, unless "=" or ":" follows it.',
    vi: 'Từ mở đầu được một dòng của khối thì mở đầu dòng ấy, trừ khi sau nó là "=" hoặc ":".',
  },
  {
    en: '"0 points" is an amount; "points" at the beginning of a line, or before "=", "{", "by", is the rule.',
    vi: '"0 điểm" là một giá trị; "điểm" ở đầu dòng, hoặc trước "=", "{", "theo", là quy tắc tính điểm.',
  },
];
