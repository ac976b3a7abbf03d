/** A small whole ruleset in either keyword language, with one of every ordinary line: what tests of recovery break. */

export const wholeEnglish = `ruleset r "Bộ" {
  level commune
  total 30
  period 2022..2024
  basis "922/QĐ-BTTTT" dated 2022-05-20 by "Bộ"
  sources {
    plan "Kế hoạch"
  }
  round indicators 2 half up
  show 2
  rank by total ties shared
  not applicable zero

  background {
    households: count "Số hộ"
  }

  group 1 "Nhóm" max 20 {
    indicator 1.1 "Tỷ lệ" max 10 source plan "mục 1" {
      input a: count "A"
      input b: count "B"
      require b <= a "B không thể nhiều hơn A"
      not applicable when a = 0 "Không có"

      share = b / a

      points {
        share >= 80%: max
        share < 80%: share / 80% * max
      }

      wording "Điểm"
      lead "Văn phòng"
      example "vừa đủ" {
        a: 10
        b: 8
      } gives 10
    }

    indicator 1.2 "Trạng thái" max 10 {
      input status: choice {
        done "Đã"
        planned "Sẽ"
        none "Chưa"
      }

      points by status {
        done: max
        planned: 1/2 * max
        none: 0
      }
    }
  }

  indicator 2 "Có hay không" max 10 {
    input issued: yes/no "Đã ban hành"

    points {
      issued: max
      not issued: 0
    }
  }
}
`;

export const wholeVietnamese = `bộ chỉ số r "Bộ" {
  cấp xã
  tổng điểm 30
  giai đoạn 2022..2024
  căn cứ "922/QĐ-BTTTT" ngày ban hành 2022-05-20 của "Bộ"
  nguồn tài liệu {
    plan "Kế hoạch"
  }
  làm tròn các chỉ số 2 nửa lên
  hiển thị 2
  xếp hạng theo tổng điểm đồng hạng
  không áp dụng không điểm

  thông tin chung {
    số_hộ: số lượng "Số hộ"
  }

  nhóm 1 "Nhóm" tối đa 20 {
    chỉ số 1.1 "Tỷ lệ" tối đa 10 nguồn plan "mục 1" {
      số liệu a: số lượng "A"
      số liệu b: số lượng "B"
      điều kiện b <= a "B không thể nhiều hơn A"
      không áp dụng khi a = 0 "Không có"

      tỷ lệ = b / a

      điểm {
        tỷ lệ >= 80%: điểm tối đa
        tỷ lệ < 80%: tỷ lệ / 80% * điểm tối đa
      }

      nguyên văn "Điểm"
      chủ trì "Văn phòng"
      ví dụ "vừa đủ" {
        a: 10
        b: 8
      } được 10
    }

    chỉ số 1.2 "Trạng thái" tối đa 10 {
      số liệu tt: lựa chọn {
        xong "Đã"
        dự_kiến "Sẽ"
        chưa_có "Chưa"
      }

      điểm theo tt {
        xong: điểm tối đa
        dự_kiến: 1/2 * điểm tối đa
        chưa_có: 0
      }
    }
  }

  chỉ số 2 "Có hay không" tối đa 10 {
    số liệu đã_có: có/không "Đã ban hành"

    điểm {
      đã_có: điểm tối đa
      chưa đã_có: 0
    }
  }
}
`;

/** The text with the first `from` replaced; throws where there is none. */
export function broken(text: string, from: string, to: string): string {
  if (!text.includes(from)) {
    throw new Error(`no ${from} in the text`);
  }
  return text.replace(from, () => to);
}
