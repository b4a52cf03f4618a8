using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class AWordTable : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"word-table-{Guid.CreateVersion7():N}.bin");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void That_is_missing_is_refused_by_name() => Assert.Contains(_file, Assert.Throws<WordTableException>(() => WordTable.Load(_file)).Message);

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    [InlineData(6_000_000)]
    public void With_one_byte_changed_is_refused_by_name(int at)
    {
        var bytes = File.ReadAllBytes(WordTable.ShippedPath);
        bytes[at] ^= 1;
        File.WriteAllBytes(_file, bytes);

        Assert.Contains(_file, Assert.Throws<WordTableException>(() => WordTable.Load(_file)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(3_000_000)]
    public void That_was_cut_short_is_refused_by_name(int length)
    {
        File.WriteAllBytes(_file, File.ReadAllBytes(WordTable.ShippedPath)[..length]);

        Assert.Contains(_file, Assert.Throws<WordTableException>(() => WordTable.Load(_file)).Message);
    }

    [Fact]
    public void As_shipped_is_no_more_than_seven_megabytes() => Assert.InRange(new FileInfo(WordTable.ShippedPath).Length, 6_000_000, 7_000_000);
}
