/** Examples of the codes that no small file shows: what was given, what barem finds, what to give instead. */
import type { Code } from "../../base/codes.ts";
import type { Locale } from "../../base/diagnostic.ts";
import type { Fact } from "./fact.ts";
import { textsOf } from "./texts.ts";

export interface FactExample {
  readonly fact: Fact | ((locale: Locale) => Fact);
  /** The command or the value as it was given. */
  readonly given: string;
  readonly mended: string;
}

export const factExamples: { readonly [C in Code]?: FactExample } = {
  BRM0408: {
    fact: (locale) => ({
      code: "BRM0408",
      parameters: { file: "so-lieu.cvs", reason: textsOf(locale).unreadable.get("ENOENT") ?? "" },
    }),
    given: "barem score xa.barem so-lieu.cvs",
    mended: "barem score xa.barem so-lieu.csv",
  },
  BRM0410: {
    fact: { code: "BRM0410", parameters: { what: "file", limit: "64 MiB" } },
    given: "barem score xa.barem ca-nuoc.csv",
    mended: "barem score xa.barem ninh-thuan.csv",
  },
  BRM0411: {
    fact: { code: "BRM0411", parameters: { file: "so-lieu.csv" } },
    given: "T\ufffdn L\ufffdp,900,500",
    mended: "Tân Lập,900,500",
  },
  BRM0412: {
    fact: { code: "BRM0412", parameters: { unit: "Xuan Lac", nearest: "Xuân Lạc", known: [] } },
    given: 'barem score xa.barem so-lieu.csv --unit "Xuan Lac"',
    mended: 'barem score xa.barem so-lieu.csv --unit "Xuân Lạc"',
  },
  BRM0413: {
    fact: { code: "BRM0413", parameters: { codeText: "iii.5", nearest: "III.5", known: [] } },
    given: 'barem explain xa.barem so-lieu.csv --unit "Xuân Lạc" --indicator iii.5',
    mended: 'barem explain xa.barem so-lieu.csv --unit "Xuân Lạc" --indicator III.5',
  },
  BRM0415: {
    fact: { code: "BRM0415", parameters: { file: "so-lieu.doc", allowed: [".csv", ".json"] } },
    given: "barem score xa.barem so-lieu.doc",
    mended: "barem score xa.barem so-lieu.csv",
  },
  BRM0416: {
    fact: {
      code: "BRM0416",
      parameters: { id: "commune/bac-can-2022", nearest: "commune/bac-kan-2022" },
    },
    given: "barem score commune/bac-can-2022 so-lieu.csv",
    mended: "barem score commune/bac-kan-2022 so-lieu.csv",
  },
  BRM0418: {
    fact: { code: "BRM0418", parameters: { reason: "other ruleset", ruleset: "xa_2025" } },
    given: "barem score xa-2026.barem so-lieu.csv --cohort chot-2025.json",
    mended: "barem score xa-2026.barem so-lieu.csv --cohort chot-2026.json",
  },
  BRM0419: {
    fact: { code: "BRM0419", parameters: { file: "chot-2026.json" } },
    given: "barem score xa.barem so-lieu.csv --freeze chot-2026.json",
    mended: "barem score xa.barem so-lieu.csv --freeze chot-2026-lan-2.json",
  },
  BRM0422: {
    fact: {
      code: "BRM0422",
      parameters: { sheet: "So lieu", nearest: "Số liệu", known: ["Số liệu", "Ghi chú"] },
    },
    given: 'barem score xa.barem so-lieu.xlsx --sheet "So lieu"',
    mended: 'barem score xa.barem so-lieu.xlsx --sheet "Số liệu"',
  },
  BRM0423: {
    fact: { code: "BRM0423", parameters: { reason: "old excel" } },
    given: "barem score xa.barem so-lieu.xls",
    mended: "barem score xa.barem so-lieu.xlsx",
  },
  BRM0425: {
    fact: { code: "BRM0425", parameters: { sheet: "Quý I", reason: "hidden" } },
    given: "barem score xa.barem so-lieu.xlsx",
    mended: 'barem score xa.barem so-lieu.xlsx --sheet "Quý I"',
  },
  BRM0427: {
    fact: { code: "BRM0427", parameters: { used: "0.3", others: 0 } },
    given: "=0.1+0.2 (0.30000000000000004)",
    mended: "0.3",
  },
  BRM0435: {
    fact: { code: "BRM0435", parameters: { count: 3, use: "verified" } },
    given: "barem score xa.barem so-lieu.xlsx --use verified",
    mended: "barem score xa.barem so-lieu.xlsx --use claimed",
  },
  BRM0437: {
    fact: { code: "BRM0437", parameters: { expected: "triệu đồng" } },
    given: "tỷ đồng: 5",
    mended: "triệu đồng: 5000",
  },
  BRM0514: {
    fact: { code: "BRM0514", parameters: { kind: "count", finite: true } },
    given: 'evaluate(ruleset, { "1.a": 1e21 })',
    mended: 'evaluate(ruleset, { "1.a": 1000000000000000000000n })',
  },
  BRM0515: {
    fact: { code: "BRM0515", parameters: { digits: 400 } },
    given: "999999999999999999999999999999999999999999999999999999999999…",
    mended: "1000",
  },
  BRM0430: {
    fact: { code: "BRM0430", parameters: { nearest: "III.5" } },
    given: "Đơn vị,III.05",
    mended: "Đơn vị,III.5",
  },
  BRM0431: {
    fact: { code: "BRM0431", parameters: { ambiguous: false } },
    given: "58,75 điểm",
    mended: "58,75",
  },
  BRM0432: {
    fact: { code: "BRM0432", parameters: { reason: "not a receipt" } },
    given: "barem verify --receipt so-lieu.json",
    mended: "barem verify --receipt bien-ban.json",
  },
  BRM0516: {
    fact: { code: "BRM0516", parameters: {} },
    given: "evaluate(ruleset, [1000, 600])",
    mended: 'evaluate(ruleset, { "1.a": 1000, "1.b": 600 })',
  },
  BRM0518: {
    fact: { code: "BRM0518", parameters: { words: "Hội đồng xem xét, quyết định" } },
    given: 'cannot express "Hội đồng xem xét, quyết định"',
    mended: 'input p: points in 0..max "Điểm do Hội đồng quyết định"\npoints = p',
  },
  BRM0520: {
    fact: { code: "BRM0520", parameters: { label: "Tổng số hồ sơ", kind: "count" } },
    given: 'inputs["~standard"].validate({ "1.b": 600 })',
    mended: 'inputs["~standard"].validate({ "1.a": 1000, "1.b": 600 })',
  },
  BRM0521: { fact: { code: "BRM0521", parameters: {} }, given: "#DIV/0!", mended: "600" },
  BRM0522: { fact: { code: "BRM0522", parameters: {} }, given: "=SUM(B2:B9)", mended: "600" },
  BRM0523: { fact: { code: "BRM0523", parameters: {} }, given: "29/02/1900", mended: "2023-06-30" },
  BRM0524: {
    fact: { code: "BRM0524", parameters: { range: "C5:C6" } },
    given: "C5:C6 = 600",
    mended: "C5 = 350, C6 = 250",
  },
};
