using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class TwoCopiesThatHearTheSameAtOnce(Databases databases) : IClassFixture<Databases>
{
    private const string Mice = "who do i ring about mice in the staff kitchen";

    [Theory, OnSqlite, OnPostgres]
    public async Task Lose_neither_and_show_the_two_needs_beside_each_other(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var first = await Instance.StartAsync(kind, place);
        await using var second = await first.StartAnotherAsync(kind, place);
        using var one = new Copy(first);
        using var other = new Copy(second);
        await one.Reading.CatchUpAsync(default);
        await other.Reading.CatchUpAsync(default);

        var (mine, theirs) = (one.Hear(Mice, out var myNeed), other.Hear(Mice, out var theirNeed));
        await Task.WhenAll(first.Writer.CommitAsync(mine, default), second.Writer.CommitAsync(theirs, default));
        await one.Reading.CatchUpAsync(default);
        await other.Reading.CatchUpAsync(default);

        await using var db = first.Database.CreateDbContext();
        Assert.Equal(new[] { myNeed, theirNeed }.Order(), db.Set<Signal>().Select(signal => signal.NeedId!.Value).ToList().Order());
        Assert.Equal(theirNeed, one.Index.Neighbours(myNeed)[0].NeedId);
        Assert.Equal(myNeed, other.Index.Neighbours(theirNeed)[0].NeedId);
        other.Hear("mice in the staff kitchen who do i ring", out var joined);
        one.Hear("mice in the staff kitchen who do i ring", out var joinedToo);
        Assert.Equal((joined, joined), (joinedToo, new[] { myNeed, theirNeed }.Min()));
    }

    private sealed class Copy : IDisposable
    {
        private readonly RowKeys _keys;
        private readonly DigitalHelperBot.UnmetNeeds.Signals _signals;

        public Copy(Instance instance)
        {
            _keys = instance.Keys;
            Index = new NeedIndex(instance.Keys);
            Reading = new NeedReading(instance.Database, Index, TimeProvider.System);
            _signals = new(Index, new NeedEvents(instance.Database, instance.Writer, Options.Create(new NeedsOptions()), TimeProvider.System), new RunningCounts(instance.Keys), instance.Keys, TimeProvider.System);
        }

        public NeedIndex Index { get; }
        public NeedReading Reading { get; }

        public IReadOnlyList<TurnWrite> Hear(string text, out long needId)
        {
            var signal = new Signal { Id = _keys.Next(), Kind = SignalKind.NoAnswer, Text = text, At = TimeProvider.System.GetUtcNow() };
            var writes = _signals.Record(signal);
            needId = signal.NeedId!.Value;
            return writes;
        }

        public void Dispose() => Reading.Dispose();
    }
}
