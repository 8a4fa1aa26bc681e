/// Runs a fuzz target without libFuzzer, for a moment and each time alike:
///
///     fuzz_NAME [--runs N] FILE|FOLDER...
///
/// Each file of the folders is a seed. They are given to the target as they are, then N changed ones, by the same
/// random numbers in every run. What the target dies of is left in the working folder, to be run again by its name.
#include <sanitizer/common_interface_defs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_input = 20'000;

struct Order {
  std::size_t runs = 0;
  std::vector<std::string> seeds;
};

/// What the target is given now.
struct Input {
  std::string bytes;
  std::string file;  ///< where it is left if the target dies of it
};

Input& current() {
  static Input input;
  return input;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  return bytes;
}

/// By their names, whatever order the folder has them in.
std::vector<std::string> seeds_in(const fs::path& place) {
  if (!fs::is_directory(place)) return {bytes_of(place)};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(place)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  std::transform(files.begin(), files.end(), std::back_inserter(seeds), bytes_of);
  return seeds;
}

Order order_of(const std::vector<std::string_view>& arguments) {
  Order order;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--runs" && i + 1 < arguments.size()) {
      order.runs = std::stoul(std::string(arguments[++i]));
      continue;
    }
    std::vector<std::string> seeds = seeds_in(arguments[i]);
    std::move(seeds.begin(), seeds.end(), std::back_inserter(order.seeds));
  }
  return order;
}

/// Changes seeds: turns bits over, cuts, inserts, doubles, exchanges words, and joins the begin of one to
/// the end of another. The
/// numbers are taken from the generator itself: how the standard's distributions make theirs differs from library to
/// library.
class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& seeds) : seeds_(seeds) {}

  std::string next() {
    std::string bytes = seeds_[below(seeds_.size())];
    for (std::size_t changes = below(2) == 0 ? 1 : 2 + below(3); changes > 0; --changes) change(bytes);
    if (bytes.size() > longest_input) bytes.resize(longest_input);
    return bytes;
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

  void change(std::string& bytes) {
    switch (below(8)) {
      case 0:
        return turn_bits(bytes);
      case 1:
        return overwrite(bytes);
      case 2:
        return cut(bytes);
      case 3:
        return repeat(bytes);
      case 4:
        return insert(bytes);
      case 5:
        return splice(bytes);
      default:
        return exchange_word(bytes);
    }
  }

  void turn_bits(std::string& bytes) {
    for (std::size_t hits = 1 + below(8); hits > 0 && !bytes.empty(); --hits) {
      char& hit = bytes[below(bytes.size())];
      hit = static_cast<char>(static_cast<unsigned char>(hit) ^ (1U << below(8)));
    }
  }

  /// With what often stands at a limit, or with any byte.
  void overwrite(std::string& bytes) {
    constexpr std::string_view limits("\x00\xFF\x7F\x80", 4);
    const char byte = below(2) == 0 ? limits[below(limits.size())] : static_cast<char>(below(256));
    const std::size_t begin = below(bytes.size());
    const std::size_t end = std::min(bytes.size(), begin + 1 + below(8));
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(begin), bytes.begin() + static_cast<std::ptrdiff_t>(end),
              byte);
  }

  void cut(std::string& bytes) {
    const std::size_t begin = below(bytes.size());
    bytes.erase(begin, below(2) == 0 ? std::string::npos : 1 + below(64));
  }

  void repeat(std::string& bytes) {
    const std::size_t begin = below(bytes.size());
    const std::string piece = bytes.substr(begin, 1 + below(below(4) == 0 ? 2'000 : 32));
    for (std::size_t times = 1 + below(8); times > 0; --times) bytes.insert(begin, piece);
  }

  void insert(std::string& bytes) {
    std::string any(1 + below(16), '\0');
    std::generate(any.begin(), any.end(), [&] { return static_cast<char>(below(256)); });
    bytes.insert(below(bytes.size() + 1), any);
  }

  void splice(std::string& bytes) {
    const std::string& other = seeds_[below(seeds_.size())];
    bytes.erase(below(bytes.size() + 1));
    bytes.append(other, below(other.size() + 1), std::string::npos);
  }

  /// What is made of words and marks mostly stays so.
  void exchange_word(std::string& bytes) {
    constexpr std::array<std::string_view, 8> odd = {"0",  "-1",  "18446744073709551616", "1e999", "null", "[]",
                                                     "{}", "\"\""};
    const auto [begin, length] = word_near(bytes, below(bytes.size()));
    const std::string& other = seeds_[below(seeds_.size())];
    const auto [from, other_length] = word_near(other, below(other.size()));
    const std::string word(below(3) == 0 ? odd[below(odd.size())] : std::string_view(other).substr(from, other_length));
    bytes.replace(begin, length, word);
  }

  /// Where the word begins that stands there or next, and how long it is.
  static std::pair<std::size_t, std::size_t> word_near(std::string_view bytes, std::size_t place) {
    const auto is_of_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const auto begin = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(place), bytes.end(), is_of_word);
    const auto end = std::find_if_not(begin, bytes.end(), is_of_word);
    return {static_cast<std::size_t>(begin - bytes.begin()), static_cast<std::size_t>(end - begin)};
  }

  const std::vector<std::string>& seeds_;
  std::mt19937 random_{1};
};

/// While the program dies: nothing is asked for that could fail once more.
void keep_input() {
  std::FILE* file = std::fopen(current().file.c_str(), "wb");
  if (file == nullptr) return;
  std::fwrite(current().bytes.data(), 1, current().bytes.size(), file);
  std::fclose(file);
  std::fprintf(stderr, "the input is kept in %s\n", current().file.c_str());
}

void run(std::string bytes) {
  current().bytes = std::move(bytes);
  // A copy of the very size, so that a look beyond its end is seen.
  const std::vector<std::uint8_t> exact(current().bytes.begin(), current().bytes.end());
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

int replay(const Order& order) {
  for (const std::string& seed : order.seeds) run(seed);
  Mutator mutator(order.seeds);
  for (std::size_t i = 0; i < order.runs; ++i) run(mutator.next());
  std::cout << order.seeds.size() << " seeds and " << order.runs << " changed ones\n";
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stderr, nullptr, _IONBF, 0);
  try {
    Order order = order_of({argv + 1, argv + argc});
    if (order.seeds.empty()) order.seeds.emplace_back();
    current().file = "found-" + fs::path(argv[0]).filename().string();
    __sanitizer_set_death_callback(keep_input);
    return replay(order);
  } catch (const std::exception& error) {
    std::cerr << "not expected: " << error.what() << '\n';
    keep_input();
    return EXIT_FAILURE;
  }
}
