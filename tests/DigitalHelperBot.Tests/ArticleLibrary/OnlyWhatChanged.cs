using System.Collections.Concurrent;
using System.Text;
using DigitalHelperBot.ArticleLibrary;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class OnlyWhatChanged
{
    private readonly StoreInMemory _store = new();

    [Fact]
    public async Task Is_read_again_and_a_snapshot_is_built_only_for_new_content()
    {
        using var library = new DigitalHelperBot.ArticleLibrary.ArticleLibrary(
            _store, ShippedKnowledge.OfThisProgram, new HostingEnvironment(), TimeProvider.System, NullLoggerFactory.Instance, matcherFile: "");
        _store.Put("meet/one.md", "1", SampleArticle.Text("one"));
        _store.Put("meet/two.md", "1", SampleArticle.Text("two"));
        await library.RefreshAsync();
        var first = library.Current;

        await library.RefreshAsync();
        _store.Put("meet/two.md", "2", SampleArticle.Text("two"));
        await library.RefreshAsync();
        Assert.Same(first, library.Current);

        _store.Put("meet/two.md", "3", SampleArticle.Text("two", "Changed"));
        await library.RefreshAsync();

        Assert.NotSame(first, library.Current);
        Assert.Equal(["meet/one.md", "meet/two.md", "meet/two.md", "meet/two.md"], _store.Reads.Order(StringComparer.Ordinal));
    }

    private sealed class StoreInMemory : IArticleStore
    {
        private readonly ConcurrentDictionary<string, (string Stamp, string Text)> _files = new();

        /// <summary>Files are read beside each other.</summary>
        public ConcurrentQueue<string> Reads { get; } = [];

        public string Place => "memory";

        public void Put(string path, string stamp, string text) => _files[path] = (stamp, text);

        public Task<IReadOnlyList<StoredFile>> ListAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<StoredFile>>([.. _files.Select(f => new StoredFile(f.Key, f.Value.Stamp)).OrderBy(f => f.Path, StringComparer.Ordinal)]);

        public Task<byte[]?> ReadAsync(StoredFile file, int most, CancellationToken cancellationToken)
        {
            Reads.Enqueue(file.Path);
            return Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(_files[file.Path].Text));
        }

        public Task<LibraryChange> BeginAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task WaitForChangeAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
