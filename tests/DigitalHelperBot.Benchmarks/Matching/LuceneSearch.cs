using DigitalHelperBot.Knowledge.Articles;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>What one would pick instead: Lucene.NET with BM25 and its English analyser, a document an article, any word of the question.</summary>
internal sealed class LuceneSearch : IDisposable
{
    private const string Text = "text";
    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly string[] _ids;

    public LuceneSearch(IReadOnlyList<Article> articles)
    {
        _ids = [.. articles.Select(a => a.Id)];
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var article in articles)
                writer.AddDocument([new TextField(Text, string.Join('\n', article.Phrasings.Select(p => p.Text).Prepend(article.Title.Text)), Field.Store.NO)]);
            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The best article's id, or null.</summary>
    public string? Ask(string question)
    {
        var query = new BooleanQuery();
        using (var words = _analyzer.GetTokenStream(Text, question))
        {
            var word = words.GetAttribute<ICharTermAttribute>();
            words.Reset();
            while (words.IncrementToken())
                query.Add(new TermQuery(new Term(Text, word.ToString())), Occur.SHOULD);
            words.End();
        }

        var found = _searcher.Search(query, 10).ScoreDocs;
        return found.Length == 0 ? null : _ids[found[0].Doc];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
