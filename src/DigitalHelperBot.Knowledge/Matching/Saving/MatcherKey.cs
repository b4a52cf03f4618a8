using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.KnownUnmet;
using DigitalHelperBot.Knowledge.Matching.Synonyms;

namespace DigitalHelperBot.Knowledge.Matching.Saving;

/// <summary>A name for everything that a matcher is built from: equal for equal input, whatever the order of the articles.</summary>
internal sealed class MatcherKey : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private MatcherKey()
    {
    }

    public static byte[] Of(ArticleCatalog articles, MatcherOptions options)
    {
        using var key = new MatcherKey();
        // The build's own name stands for the code, and for the lists that are shipped inside it.
        key.Add(typeof(MatcherKey).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        key.AddOptions(options);
        foreach (var article in articles.Articles) key.Add(article);
        return key._hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void AddOptions(MatcherOptions options)
    {
        Add(options.Titles ? 1 : 0, options.Vectors ? 1 : 0, options.Spelling ? 1 : 0, options.MostInFull);
        Add(BitConverter.GetBytes(options.UnmetShare));
        Add(options.TableToUse is { } table ? table.Checksum : []);
        Add(options.UsesShippedSynonyms ? 1 : 0, ReferenceEquals(options.KnownUnmet, KnownUnmetList.Shipped) ? 1 : 0);
        if (!options.UsesShippedSynonyms) Add(options.Synonyms);
        if (!ReferenceEquals(options.KnownUnmet, KnownUnmetList.Shipped)) Add(options.KnownUnmet);
    }

    private void Add(SynonymList synonyms)
    {
        Add(synonyms.Groups.Count);
        foreach (var group in synonyms.Groups) Add(group);
        Add([.. synonyms.ReadAs.SelectMany(pair => (string[])[pair.Key, pair.Value])]);
    }

    private void Add(Article article)
    {
        Add([article.Id, article.Title.Text, article.Benefit.Text, article.Category.Text]);
        Add(article.Urgent ? 1 : 0, article.Synonyms.Count);
        Add([.. article.Phrasings.Select(phrasing => phrasing.Text)]);
        foreach (var group in article.Synonyms) Add(group);
        Add([.. article.Devices.SelectMany(device => device.Steps).Select(step => step.Text.Text)]);
        Add([.. article.IfItDoesNotWork.Select(passage => passage.Text)]);
    }

    private void Add(IReadOnlyCollection<string> texts)
    {
        Add(texts.Count);
        foreach (var text in texts)
        {
            Add(text.Length);
            Add(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private void Add(params ReadOnlySpan<int> numbers) => Add(MemoryMarshal.AsBytes(numbers));

    private void Add(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);
}
