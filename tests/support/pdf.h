#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <vector>

/// A line of text on a page: points from the left and the lower edge, and the size of its font.
struct PdfLine {
  std::string text;  ///< ASCII without brackets and backslashes
  int left = 72;
  int bottom = 700;
  int size = 11;
};

using PdfPage = std::vector<PdfLine>;

/// A plain PDF file. `info` are entries of its information dictionary, `trailer` of its trailer.
inline std::string pdf_file(const std::vector<PdfPage>& pages, const std::string& info = "",
                            const std::string& trailer = "") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "<< " + info + " >>"};
  std::string kids;
  for (const PdfPage& page : pages) {
    std::string content = "BT\n";
    for (const PdfLine& line : page) {
      content += "/F1 " + std::to_string(line.size) + " Tf 1 0 0 1 " + std::to_string(line.left) + " " +
                 std::to_string(line.bottom) + " Tm (" + line.text + ") Tj\n";
    }
    content += "ET";
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
        std::to_string(objects.size() + 2) + " 0 R >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
  std::string file = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::array<char, 32> entry{};
    std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", file.size());
    table += entry.data();
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  const std::string begin = std::to_string(file.size());
  return file + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
         " /Root 1 0 R /Info 4 0 R " + trailer + " >>\nstartxref\n" + begin + "\n%%EOF\n";
}
