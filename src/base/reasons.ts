/** Why each code is asked, in both languages; null where its sentence says all there is to say. */
import type { Code, Term } from "./codes.ts";

export const reasons: { readonly [C in Code]: Term | null } = {
  // 01xx · syntax
  BRM0101: {
    vi: "Ký hiệu lạ thường bị dán theo từ Word hoặc Excel; barem không đoán thay người viết.",
    en: "An odd sign is often pasted along from Word or Excel; barem does not guess what was meant.",
  },
  BRM0102: {
    vi: "Thiếu dấu đóng thì không rõ lời văn kết thúc ở đâu, và các dòng sau có thể bị đọc thành lời văn.",
    en: "Without the closing quote nobody can tell where the wording ends; later lines could be taken for wording.",
  },
  BRM0103: {
    vi: "Văn bản tiếng Việt dùng dấu phẩy cho phần lẻ, còn trong danh sách dấu phẩy ngăn các số. Đoán sai là sai điểm.",
    en: "Vietnamese print writes decimals with a comma, but in a list it separates numbers. A wrong guess would change points.",
  },
  BRM0104: {
    vi: "Trong văn bản in, 1.000 là một nghìn; với máy tính, 1.000 thường là một. Hiểu nhầm là sai một nghìn lần.",
    en: "In print 1.000 is one thousand, to a computer usually one: misread, it is wrong a thousandfold.",
  },
  BRM0105: null,
  BRM0106: null,
  BRM0107: {
    vi: "Thiếu dấu đóng thì các dòng sau bị hiểu là nằm trong khối này. Chỗ thiếu được tìm theo cách thụt đầu dòng.",
    en: "Without it the lines below would belong to this block. The place is found by the indentation.",
  },
  BRM0108: {
    vi: "Thường là dòng mở khối đã bị xóa mà dấu đóng còn lại.",
    en: "Usually the line that opened the block was removed and its } was left behind.",
  },
  BRM0109: {
    vi: 'Dấu cách ngăn các từ với nhau, nên "số hồ sơ" bị đọc thành ba tên.',
    en: 'A blank parts words, so "số hồ sơ" would be read as three names.',
  },
  BRM0110: {
    vi: "Dấu trừ ở đầu dòng dễ bị hiểu là gạch đầu dòng hoặc số âm.",
    en: "A minus at the beginning of a line can be taken for a list item or a negative number.",
  },
  BRM0111: {
    vi: "4/5/2022 có nơi đọc là ngày 4 tháng 5, có nơi đọc là ngày 5 tháng 4; 2022-05-04 chỉ có một cách đọc.",
    en: "4/5/2022 is a day in May to some and in April to others; 2022-05-04 can be read in one way only.",
  },
  BRM0112: {
    vi: "Ký tự này đổi chiều chữ trên màn hình, nên người đọc có thể thấy một quy tắc khác với quy tắc được tính.",
    en: "It turns the direction of text on the screen, so that people may read another rule than the one computed.",
  },
  BRM0113: null,
  BRM0115: {
    vi: "Có hai dòng thì không rõ dòng nào có hiệu lực.",
    en: "Of two such lines nobody can tell which one holds.",
  },
  BRM0116: {
    vi: "Văn bản nào cũng in cấp và tổng điểm; ghi ra để đối chiếu với các mục bên trong.",
    en: "Every decision prints its level and its total; they are checked against what is inside.",
  },
  BRM0117: null,
  BRM0118: {
    vi: "Giới hạn giữ cho việc kiểm tra luôn xong nhanh, kể cả khi tệp bị hỏng.",
    en: "The limits keep checking quick, also when a file is damaged.",
  },
  BRM0119: null,
  BRM0120: {
    vi: "Dấu nháy đơn có thể là một phần của lời văn; ngoặc kép thì không nhầm được.",
    en: "A single quote may be part of the wording; double quotes leave no doubt.",
  },
  BRM0121: null,
  BRM0122: {
    vi: "Chữ cái Kirin hoặc Hy Lạp trông giống chữ Latinh, nên hai tên trông như một mà máy thấy là hai.",
    en: "Cyrillic and Greek letters look like Latin ones, so that what looks like one name could be two.",
  },
  BRM0123: {
    vi: 'Trong danh sách cộng điểm hoặc lấy mức cao nhất, nhiều dòng có thể cùng đúng; "còn lại" không rõ là còn lại của dòng nào.',
    en: "In a list that adds up, or takes the best, several lines may hold at once; nobody can tell what is left over.",
  },
  BRM0124: {
    vi: "Một tháng có nhiều ngày; ngày nào là hạn thì mỗi người có thể hiểu một khác.",
    en: "A month has many days, and people may differ on which of them is the last one that counts.",
  },
  BRM0125: {
    vi: "Bộ chỉ số cùng các tệp nó dùng phải gửi đi được cả thư mục; tệp ở nơi khác sẽ bị bỏ lại.",
    en: "A ruleset and what it uses can be handed on as one folder; a file elsewhere would be left behind.",
  },
  BRM0126: null,
  BRM0127: {
    vi: "Tệp dùng chung chỉ gồm cách tính; chỉ số của một bộ khác không thể lẫn vào bộ này.",
    en: "A shared file holds methods only, so that indicators of another ruleset cannot slip into this one.",
  },
  BRM0130: {
    vi: "Từ khóa chỉ có một cách viết, để người đọc nào cũng thấy cùng một từ như nhau.",
    en: "A keyword has one spelling, so that every reader sees the same word.",
  },
  BRM0131: null,
  BRM0132: {
    vi: "Dấu của bàn phím khác trông gần giống nhưng là ký tự khác đối với máy.",
    en: "Signs of other keyboards look alike but are other characters to a machine.",
  },
  BRM0133: {
    vi: "Ký tự ẩn thường đi theo khi sao chép từ trang web hoặc tệp Word.",
    en: "Such characters come along when text is copied from web pages or word processors.",
  },
  BRM0134: null,
  BRM0135: null,
  BRM0136: {
    vi: "Điểm của barem là một công thức, hoặc một danh sách trường hợp mà máy kiểm tra được là không sót, không chồng.",
    en: "In barem points are a formula, or a list of cases that can be checked for gaps and overlaps.",
  },
  BRM0137: {
    vi: "Sửa, bỏ, đánh số lại, chuyển và thêm vào là việc làm trên một bộ chỉ số có trước; không kế thừa thì không có gì để sửa.",
    en: "Changing, removing, renumbering, moving and adding are done to an earlier ruleset; without one there is nothing to edit.",
  },
  // 02xx · names and kinds
  BRM0201: {
    vi: "Nếu tên gõ sai bị bỏ qua hoặc coi là 0, điểm sẽ sai mà không ai biết.",
    en: "Were a misspelt name skipped or taken for 0, points would be wrong unnoticed.",
  },
  BRM0202: {
    vi: "Số liệu và kết quả gọi mỗi mục bằng mã; trùng mã thì không biết đang nói về mục nào.",
    en: "Data and results name each item by its code; a code used twice could mean either.",
  },
  BRM0203: {
    vi: "Công thức gọi giá trị bằng tên; trùng tên thì không biết dùng giá trị nào.",
    en: "Formulas call values by name; a name used twice could mean either.",
  },
  BRM0204: {
    vi: "Không có giá trị nào để bắt đầu tính.",
    en: "There is no value to begin from.",
  },
  BRM0205: {
    vi: "Khác loại thường là dấu hiệu chép thiếu một phần của công thức.",
    en: "A value of another kind is usually a sign that part of the formula was left out.",
  },
  BRM0206: {
    vi: "80% là 0.8. So tỷ lệ với 80 thì hầu như không bao giờ đạt.",
    en: "80% is 0.8. Compared with 80, a ratio would hardly ever reach it.",
  },
  BRM0207: {
    vi: "Dòng của một lựa chọn không có thật thì không bao giờ được dùng đến.",
    en: "A line for an option that does not exist would never be used.",
  },
  BRM0208: null,
  BRM0209: null,
  BRM0210: {
    vi: "Mỗi nguồn khai báo một lần với tên đầy đủ để người kiểm tra tìm được văn bản.",
    en: "A source is declared once with its full name, so that an auditor can find the document.",
  },
  BRM0211: {
    vi: "Chỉ ghi 7 thì có thể là 7 điểm, cũng có thể là 7 lần một giá trị khác.",
    en: "A bare 7 could be 7 points or 7 times something else.",
  },
  BRM0212: {
    vi: "Số lượng cộng với tỷ lệ không ra một giá trị có nghĩa; thường là công thức chép thiếu.",
    en: "A count plus a ratio is a value of nothing; usually part of the formula was left out.",
  },
  BRM0214: {
    vi: "Không số liệu nào nằm trong khoảng này, nên đơn vị nào cũng bị từ chối.",
    en: "No figure lies in this range, so every unit would be refused.",
  },
  BRM0215: {
    vi: "Giá trị cao nhất trong các đơn vị là một số chung cho mọi đơn vị, không còn gì để so tiếp.",
    en: "The highest value of all units is one number for all of them; nothing is left to compare.",
  },
  BRM0216: null,
  BRM0217: null,
  BRM0218: null,
  BRM0219: {
    vi: "Cộng hồ sơ với người thì ra một con số không đếm gì cả; thường là công thức lấy nhầm số liệu.",
    en: "Files plus people is a number of nothing; usually the formula has picked the wrong figure.",
  },
  BRM0220: {
    vi: "Đơn vị làm tốt hơn ở một mục không thể bị xếp thấp hơn; chỉ những công thức như vậy mới luôn có kết quả và không bao giờ giảm.",
    en: "A unit that does better somewhere must not end up lower; formulas of this form always have a value and never fall.",
  },
  BRM0221: {
    vi: "Chỉ số tổng hợp, trụ cột và xếp loại được tính sau khi cộng điểm, nên chỉ dùng được tổng điểm, các nhóm và các dòng ở trên.",
    en: "Indices, pillars and grades are found when points have been added up, from the total, the groups and the lines above.",
  },
  BRM0222: {
    vi: "Sửa hay bỏ một thứ không có ở bản cũ thường là gõ nhầm mã; mã bên trái luôn là mã của bản cũ.",
    en: "Editing what the old edition does not have is mostly a mistyped code; codes on the left are always those of the old edition.",
  },
  BRM0223: {
    vi: "Các chỗ sửa có hiệu lực cùng lúc, nên hai chỗ sửa cùng một thứ thì không biết chỗ nào đúng.",
    en: "Edits take effect all at once, so of two edits of one thing nobody could say which one is meant.",
  },
  BRM0224: {
    vi: "Hai chỉ số cùng mã thì số liệu và điểm không biết thuộc về chỉ số nào.",
    en: "With one code for two indicators, figures and points could belong to either.",
  },
  BRM0225: {
    vi: "Kế thừa đi vòng tròn thì không có bản đầu tiên nào để bắt đầu.",
    en: "When editions extend one another in a circle there is no first text to begin with.",
  },
  BRM0226: {
    vi: "Một nhóm nằm trong chính nó thì không còn chỗ trong bộ chỉ số.",
    en: "A group inside itself would have no place in the ruleset.",
  },
  BRM0227: {
    vi: "Tệp chỉ có cách tính thì được dùng bằng dòng dùng, không kế thừa được.",
    en: "A file of methods alone is used with the line use, it cannot be extended.",
  },
  BRM0228: {
    vi: "Tên được ghi lại để chắc chắn rằng đúng bản định kế thừa đã được đọc.",
    en: "The name is written again to make sure that the edition that was meant is the one that was read.",
  },
  BRM0229: {
    vi: "Bản kế thừa chỉ có phần thay đổi; thiếu bản được kế thừa thì không biết chấm theo gì.",
    en: "An extension holds changes only; without what it extends there is nothing to score by.",
  },
  BRM0230: {
    vi: "Tỷ lệ so hai số cùng đơn vị nên không còn đơn vị; câu trả lời, ngày và văn bản thì không đo đếm.",
    en: "A ratio compares figures of one unit, so none is left; answers, dates and texts are not measured.",
  },
  // 03xx · laws
  BRM0301: {
    vi: "Tổng không khớp là lỗi hay gặp nhất khi chép văn bản; mọi tỷ lệ phần trăm và xếp loại đều dựa vào tổng này.",
    en: "Maxima that do not add up are the most frequent slip of transcription; percentages and grades rest on them.",
  },
  BRM0302: {
    vi: "Đơn vị rơi vào khoảng trống sẽ không có điểm nào.",
    en: "A unit in the gap would get no points at all.",
  },
  BRM0303: {
    vi: "Đơn vị rơi vào chỗ chồng nhau có thể được hai số điểm khác nhau.",
    en: "A unit in the overlap could get two different numbers of points.",
  },
  BRM0304: {
    vi: "barem chỉ chấm điểm khi chắc chắn luôn có đúng một trường hợp.",
    en: "barem scores only where it is sure that exactly one case holds.",
  },
  BRM0305: {
    vi: "Với đơn vị như vậy thì không tính được điểm; bảng tính sẽ hiện #DIV/0!.",
    en: "For such a unit nothing can be computed; a spreadsheet would show #DIV/0!.",
  },
  BRM0306: {
    vi: "Chưa tìm được số liệu nào làm mẫu số bằng 0, nhưng cũng chưa chắc là không có.",
    en: "No figures that make it 0 were found, but it is not certain that there are none.",
  },
  BRM0307: {
    vi: "Điểm vượt tối đa làm sai tổng điểm và xếp hạng; thường là thiếu điều kiện phần không lớn hơn tổng.",
    en: "Points above the maximum spoil totals and ranks; often the condition is missing that a part is no more than the whole.",
  },
  BRM0308: {
    vi: 'Công thức như vậy thường thiếu trường hợp "dưới ngưỡng thì được 0 điểm".',
    en: 'Such a formula usually lacks the case "below the threshold, 0 points".',
  },
  BRM0309: {
    vi: "Chưa tìm được số liệu nào làm điểm ra ngoài khoảng cho phép, nhưng cũng chưa chắc là không có.",
    en: "No figures that take the points out of bounds were found, but it is not certain that there are none.",
  },
  BRM0310: {
    vi: "Ví dụ được tính lại mỗi lần kiểm tra, nên quy tắc chép sai hay ví dụ tính nhầm đều lộ ra.",
    en: "Examples are computed at every check, so that a rule copied wrongly and a slip in the example both show.",
  },
  BRM0311: {
    vi: "Thiếu số liệu thì chưa tính được điểm của ví dụ.",
    en: "Without it the points of the example cannot be computed.",
  },
  BRM0312: {
    vi: "Đơn vị chọn mức chưa có điểm thì không chấm được.",
    en: "A unit with such an option could not be scored.",
  },
  BRM0313: {
    vi: "Không có quy tắc thì không đơn vị nào có điểm, trong khi tổng vẫn tính điểm tối đa của chỉ số này.",
    en: "Without a rule no unit gets points, while the total still counts the maximum.",
  },
  BRM0314: {
    vi: "Không có điểm tối đa thì không đối chiếu được tổng, cũng không biết đơn vị mất bao nhiêu điểm.",
    en: "Without it the total cannot be checked, and nobody can say how many points a unit lost.",
  },
  BRM0315: {
    vi: "Vừa không tính điểm vừa có điểm là mâu thuẫn; barem không chọn thay người viết.",
    en: "Unscored and with points contradict each other; barem does not choose between them.",
  },
  BRM0316: {
    vi: "Đơn vị thật có số liệu như vậy cũng bị từ chối.",
    en: "A real unit with these figures would be refused too.",
  },
  BRM0317: {
    vi: "Như vậy không đơn vị nào được chấm ở chỉ số này.",
    en: "No unit would ever be scored by this indicator.",
  },
  BRM0318: {
    vi: "Chẳng hạn 2.5 làm tròn lên thành 3, nhiều hơn điểm tối đa.",
    en: "Rounded up, 2.5 becomes 3, which is more than the maximum.",
  },
  BRM0319: {
    vi: "Mỗi lớp trường hợp lồng nhau làm số khả năng tăng gấp đôi; quá nhiều thì không xét hết được.",
    en: "Every nested list of cases doubles what can happen; beyond some number it cannot all be looked at.",
  },
  BRM0320: {
    vi: "Đơn vị phải báo cáo một con số không ảnh hưởng đến điểm thì thường là quy tắc đã chép thiếu.",
    en: "Where units report a figure that changes no points, usually part of the rule was left out.",
  },
  BRM0321: {
    vi: "Điểm tối đa không ai đạt được làm mọi tỷ lệ đạt thấp đi, thường do chép nhầm một mức.",
    en: "A maximum that nobody can reach lowers every result; mostly a value was miscopied.",
  },
  BRM0322: {
    vi: "Chỉ số ai cũng được điểm tối đa thường thiếu một trường hợp.",
    en: "Where everybody has full marks, usually a case was left out.",
  },
  BRM0323: {
    vi: "Làm tốt hơn mà mất điểm thường do đảo chiều so sánh hoặc chép nhầm ngưỡng.",
    en: "Doing better and losing points mostly comes from a comparison turned round or a threshold miscopied.",
  },
  BRM0324: {
    vi: "Người thu thập cần biết hỏi cơ quan nào, người thẩm định cần biết xem tài liệu nào.",
    en: "Whoever collects the figures must know whom to ask, and whoever verifies them what to look at.",
  },
  BRM0325: {
    vi: "Không có căn cứ và giai đoạn thì không biết kết quả thuộc quyết định nào, năm nào.",
    en: "Without them nobody can tell which decision a result belongs to, nor which year.",
  },
  BRM0326: {
    vi: "Khi đã liệt kê nguồn, người kiểm tra sẽ đối chiếu từng dòng; dòng không có nguồn thì không đối chiếu được.",
    en: "Where sources are listed an auditor compares row by row, which cannot be done for a row without one.",
  },
  BRM0327: {
    vi: "Mỗi đơn vị được loại của dòng đầu tiên mà mình đạt.",
    en: "A unit has the grade of the first line that it meets.",
  },
  BRM0328: {
    vi: "barem không thay một quy tắc chưa diễn đạt được bằng một quy tắc gần giống; chỉ số ấy để người chấm.",
    en: "barem does not put a similar rule in the place of one it cannot say; that indicator is left to people.",
  },
  BRM0329: {
    vi: "85 trên 100 điểm kém hơn 80 trên 90 điểm, nhưng xếp theo tổng điểm thì đứng trên.",
    en: "85 of 100 points is less than 80 of 90, but by the total it ranks above.",
  },
  BRM0330: {
    vi: "Bộ chỉ số của năm mới mà mang căn cứ hay giai đoạn của năm cũ thì kết quả bị ghi nhầm năm.",
    en: "With the old decision or the old year in its head, results of the new scheme would be filed under the wrong one.",
  },
  BRM0331: {
    vi: "Chưa có số liệu khác với bằng 0: đơn vị nộp chậm sẽ mất điểm mà không ai quyết định như vậy.",
    en: "Not there yet is not 0: a unit that reports late would lose points that nobody decided to take away.",
  },
  BRM0340: null,
  BRM0341: {
    vi: "Giá trị của đơn vị luôn được tính vào mức thấp nhất và cao nhất.",
    en: "The value of a unit always counts towards the lowest and the highest.",
  },
  // 04xx · units and tables
  BRM0401: {
    vi: "Có hai dòng thì không rõ dòng nào đúng, và xếp hạng sẽ đếm đơn vị này hai lần.",
    en: "Of two rows nobody can tell which one counts, and ranks would count the unit twice.",
  },
  BRM0402: null,
  BRM0403: null,
  BRM0404: {
    vi: "Có hai cột cùng tên thì không rõ cột nào có hiệu lực.",
    en: "Of two columns nobody can tell which one counts.",
  },
  BRM0405: {
    vi: "Thừa hoặc thiếu một ô thì số liệu lệch sang cột khác.",
    en: "One cell more or less moves the figures into other columns.",
  },
  BRM0406: null,
  BRM0407: null,
  BRM0408: null,
  BRM0409: null,
  BRM0410: {
    vi: "Giới hạn giữ cho máy không hết bộ nhớ vì một tệp hỏng.",
    en: "The limit keeps a damaged file from using up the memory.",
  },
  BRM0411: {
    vi: "Đọc sai bảng mã thì tên đơn vị tiếng Việt biến thành chữ khác.",
    en: "Read in another encoding, Vietnamese names would become other names.",
  },
  BRM0412: null,
  BRM0413: null,
  BRM0415: null,
  BRM0416: null,
  BRM0417: {
    vi: "Cột có thể bị quên, cũng có thể chưa có số liệu; barem không coi đó là 0.",
    en: "The column may be forgotten, or its figures not be there yet; barem does not take that for 0.",
  },
  BRM0418: {
    vi: "So với một nhóm đơn vị khác thì điểm cũng khác, mà nhìn vào bảng điểm không nhận ra.",
    en: "Compared with other units a unit has other points, and a table of points does not show it.",
  },
  BRM0419: {
    vi: "Số liệu đã chốt là căn cứ của bảng xếp hạng, nên không bị ghi đè khi chưa hỏi.",
    en: "Rankings rest on what was frozen, so it is not replaced unasked.",
  },
  BRM0420: {
    vi: "Có hai dòng thì không rõ dòng nào có hiệu lực.",
    en: "Of two rows nobody can tell which one counts.",
  },
  BRM0421: {
    vi: "Điểm tự đánh giá và điểm thẩm định là hai kết quả khác nhau; barem không chọn thay người chấm.",
    en: "Claimed and verified points are two different results; barem does not choose between them.",
  },
  BRM0422: null,
  BRM0423: null,
  BRM0424: {
    vi: "1.234 là một nghìn hai trăm ba mươi tư hay một phẩy hai ba bốn là tùy cách viết của cả tệp.",
    en: "Whether 1.234 is more than a thousand or little more than one depends on how the whole file is written.",
  },
  BRM0425: {
    vi: "Trang tính không được đọc thì phải nói ra, kẻo số liệu bị bỏ sót mà không ai biết.",
    en: "A sheet that is not read is told, lest figures be left out unnoticed.",
  },
  BRM0426: {
    vi: "Không có mã thì không biết số liệu thuộc về chỉ số nào.",
    en: "Without a code nobody can tell to which indicator the figures belong.",
  },
  BRM0427: {
    vi: "Excel chỉ giữ 15 chữ số có nghĩa; các chữ số sau đó là phần dư của phép tính nhị phân.",
    en: "Excel keeps 15 significant digits; what follows them is the residue of binary arithmetic.",
  },
  BRM0428: null,
  BRM0429: {
    vi: "Dòng cộng mà được chấm điểm như một đơn vị thì làm sai cả bảng xếp hạng.",
    en: "Scored as a unit, a row of totals would spoil the whole ranking.",
  },
  BRM0430: {
    vi: "Cột gõ sai tên mà bị bỏ qua thì điểm trong cột ấy không được đối chiếu mà không ai biết.",
    en: "If a misspelt column were passed over, its points would not be checked, and nobody would know.",
  },
  BRM0431: {
    vi: "Con số in ra được đối chiếu đến chữ số cuối, nên không được đoán.",
    en: "Printed figures are compared to their last digit, so they are never guessed.",
  },
  BRM0432: {
    vi: "Biên bản chỉ có giá trị khi tính lại được từ chính nó.",
    en: "A receipt is worth something only where all of it can be recomputed.",
  },
  BRM0435: {
    vi: "Số liệu không được tính thì phải nói ra; barem không thay số liệu này bằng số liệu kia.",
    en: "What does not count is told; barem does not put one figure in the place of the other.",
  },
  BRM0437: {
    vi: "Ghi theo tỷ đồng trong khi quy tắc tính theo triệu đồng thì số liệu nhỏ đi một nghìn lần.",
    en: "Given in billions where the rule counts in millions, a figure is a thousand times too small.",
  },
  BRM0436: {
    vi: "Cột lạ có thể là số liệu bị ghi sai tên cột; bỏ qua mà không nói thì số liệu bị mất.",
    en: "A strange column may be one of figures under another name; skipped without a word, its figures would be lost.",
  },
  // 05xx · inputs
  BRM0501: {
    vi: "Nếu cột gõ sai tên bị bỏ qua, số liệu sẽ mất mà không ai biết.",
    en: "Were a misspelt name skipped, its figures would be lost unnoticed.",
  },
  BRM0502: null,
  BRM0503: null,
  BRM0504: null,
  BRM0505: {
    vi: "Khoảng này do bộ chỉ số quy định, để số gõ nhầm không thành điểm.",
    en: "The ruleset states the range, so that a slip of the keyboard does not become points.",
  },
  BRM0506: null,
  BRM0507: {
    vi: 'Các cách ghi như "x", "1" hay "rồi" mỗi nơi hiểu một khác.',
    en: '"x", "1" or "done" do not mean the same everywhere.',
  },
  BRM0508: {
    vi: "Điều kiện do bộ chỉ số quy định; số liệu trái điều kiện thì không thể đúng.",
    en: "The ruleset states the condition; figures that break it cannot be right.",
  },
  BRM0509: {
    vi: "Dấu chấm và dấu phẩy mỗi nơi dùng một khác; đoán sai là sai đến một nghìn lần.",
    en: "Points and commas are not used the same way everywhere; a wrong guess is wrong up to a thousandfold.",
  },
  BRM0510: {
    vi: "80 có thể là 80%, cũng có thể là 80 lần; sai một trăm lần mà nhìn tổng điểm không nhận ra.",
    en: "80 may be 80% or eightyfold; an error of a hundredfold does not show in a total.",
  },
  BRM0511: {
    vi: "Mục không áp dụng làm giảm điểm tối đa của đơn vị, nên người kiểm tra cần biết lý do.",
    en: "What is not applicable lowers the maximum of the unit, so an auditor must be able to see why.",
  },
  BRM0512: null,
  BRM0513: null,
  BRM0514: null,
  BRM0515: {
    vi: "Giới hạn giữ cho một ô hỏng không làm chậm việc chấm điểm.",
    en: "The limit keeps one damaged cell from slowing everything down.",
  },
  BRM0516: null,
  BRM0517: {
    vi: "Bộ chỉ số ghi rõ: thiếu số liệu thì không chấm.",
    en: "The ruleset says that it does not score without the figure.",
  },
  BRM0518: {
    vi: "Chấm theo một nửa quy tắc thì số điểm trông như thật mà không đúng.",
    en: "Half a rule would give points that look right and are not.",
  },
  BRM0519: {
    vi: "6/7/2023 có nơi hiểu là ngày 6 tháng 7, có nơi hiểu là ngày 7 tháng 6.",
    en: "6/7/2023 is the sixth of July in one country and the seventh of June in another.",
  },
  BRM0520: {
    vi: "Thiếu số liệu này thì chỉ số chưa có điểm; ghi null là nói rõ rằng chưa biết.",
    en: "Without it an indicator has no points yet; null says that this is known.",
  },
  BRM0521: {
    vi: "Ô lỗi không phải là 0; coi là 0 thì đơn vị mất điểm oan.",
    en: "An error is not a 0; taken for one it would cost the unit its points.",
  },
  BRM0522: {
    vi: "barem không chạy công thức trong tệp; chỉ đọc kết quả mà Excel đã lưu.",
    en: "barem never runs the formulas of a file; it reads the results that Excel has saved.",
  },
  BRM0523: null,
  BRM0524: {
    vi: "Ô gộp chỉ có một giá trị; chia cho nhiều ô hay chỉ tính một lần thì mỗi người hiểu một khác.",
    en: "Merged cells hold one value; whether it counts for each of them or once is anybody's guess.",
  },
  BRM0525: {
    vi: "Trong một cột mà có ô ghi 75 và có ô ghi 1, thì 1 có thể là 1% hoặc 100%.",
    en: "Beside a 75 a 1 may be 1 % or 100 %.",
  },
  // 09xx · internal
  BRM0901: null,
};
