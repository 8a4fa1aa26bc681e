import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.util.CharArraySet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.AtomicReaderContext;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.NumericRangeFilter;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/** What a user of Lucene would write to index and to ask the rows that scripts/bench makes. */
public class LuceneBench {
  static final String[] FIELDS = {"title", "body", "comments"};

  static Analyzer analyzer() {
    return new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  }

  static void build(String rows, String index) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Version.LATEST, analyzer());
    config.setRAMBufferSizeMB(256);
    config.setSimilarity(new BM25Similarity());
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(new File(index)), config);
        BufferedReader lines = reader(new FileInputStream(rows))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        writer.addDocument(document(line.split("\t", -1)));
      }
      writer.commit();
    }
  }

  static Document document(String[] cells) {
    Document document = new Document();
    int day = Integer.parseInt(cells[1]);
    document.add(new StoredField("number", Integer.parseInt(cells[0])));
    document.add(new IntField("published", day, Field.Store.YES));
    document.add(new NumericDocValuesField("month", day / 100));
    document.add(new SortedDocValuesField("source", new BytesRef(cells[2])));
    for (int i = 0; i < FIELDS.length; ++i) {
      document.add(new TextField(FIELDS[i], cells[3 + i], Field.Store.YES));
    }
    return document;
  }

  static BufferedReader reader(java.io.InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 20);
  }

  static IndexSearcher searcher(String index) throws IOException {
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(new File(index))));
    searcher.setSimilarity(new BM25Similarity());
    return searcher;
  }

  static Query parse(String text) throws Exception {
    MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer());
    parser.setDefaultOperator(QueryParser.Operator.AND);
    return parser.parse(text.replace("/", "\\/"));
  }

  /** Counts matches by publisher or month, as its values of documents are meant to be used. */
  static class Counts extends Collector {
    final boolean months;
    final Map<Object, Integer> counts = new HashMap<>();
    NumericDocValues month;
    SortedDocValues source;
    int[] sources;

    Counts(boolean months) {
      this.months = months;
    }

    @Override
    public void setScorer(Scorer scorer) {}

    @Override
    public void setNextReader(AtomicReaderContext context) throws IOException {
      finish();
      if (months) {
        month = context.reader().getNumericDocValues("month");
      } else {
        source = context.reader().getSortedDocValues("source");
        sources = new int[source.getValueCount()];
      }
    }

    @Override
    public void collect(int document) {
      if (months) {
        counts.merge(month.get(document), 1, Integer::sum);
      } else {
        ++sources[source.getOrd(document)];
      }
    }

    @Override
    public boolean acceptsDocsOutOfOrder() {
      return true;
    }

    void finish() {
      if (sources == null) return;
      for (int i = 0; i < sources.length; ++i) {
        if (sources[i] > 0) counts.merge(source.lookupOrd(i).utf8ToString(), sources[i], Integer::sum);
      }
      sources = null;
    }
  }

  static int answer(IndexSearcher searcher, String[] question) throws Exception {
    Query query = parse(question[3]);
    if (question[0].equals("facet") || question[0].equals("timeline")) {
      Counts counts = new Counts(question[0].equals("timeline"));
      searcher.search(query, counts);
      counts.finish();
      return counts.counts.size();
    }
    int from = Integer.parseInt(question[1]);
    TopDocs found =
        from == 0
            ? searcher.search(query, 10)
            : searcher.search(
                query,
                NumericRangeFilter.newIntRange("published", from, Integer.parseInt(question[2]), true, true),
                10);
    int letters = 0;
    for (ScoreDoc hit : found.scoreDocs) letters += searcher.doc(hit.doc).get("body").length();
    return letters;
  }

  static void ask(String index, int rounds) throws Exception {
    List<String[]> questions = new ArrayList<>();
    BufferedReader lines = reader(System.in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) questions.add(line.split("\t", -1));
    IndexSearcher searcher = searcher(index);
    StringBuilder taken = new StringBuilder();
    long letters = 0;
    for (int round = 0; round < rounds; ++round) {
      taken.setLength(0);
      for (String[] question : questions) {
        long begin = System.nanoTime();
        letters += answer(searcher, question);
        taken.append(taken.length() == 0 ? "[" : ", ").append((System.nanoTime() - begin) / 1e9);
      }
    }
    if (letters < 0) throw new IllegalStateException();
    System.out.println(taken.append("]"));
  }

  static void count(IndexSearcher searcher, List<String> words) throws Exception {
    List<Integer> counts = new ArrayList<>();
    for (String word : words) counts.add(searcher.search(parse(word), 1).totalHits);
    System.out.println(counts);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("build")) {
      build(arguments[1], arguments[2]);
    } else if (arguments[0].equals("count")) {
      count(searcher(arguments[1]), Arrays.asList(arguments).subList(2, arguments.length));
    } else {
      ask(arguments[1], Integer.parseInt(arguments[2]));
    }
  }
}
