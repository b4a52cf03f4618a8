using DigitalHelperBot.Knowledge.Grouping;

namespace DigitalHelperBot.Knowledge.Tests.Grouping;

public sealed class GroupingOfSignals
{
    private static readonly IReadOnlyList<TestSignal> Staff = SignalFile.Load(Path.Combine(AppContext.BaseDirectory, "Grouping", "StaffSignals.tsv"));

    [Fact]
    public void Joins_nine_of_ten_pairs_rightly_and_shows_the_right_need_for_four_of_five()
    {
        var report = GroupingEvaluation.Run(Staff, WordingReader.Shipped);

        Assert.True(report is { Signals: >= 300, Subjects: >= 60 }, $"{report.Signals} signals of {report.Subjects} subjects are too few.");
        Assert.True(report.Precision >= 90, $"Precision is {report.Precision} %.");
        Assert.True(report.AmongThree >= 80, $"Among three is {report.AmongThree} %.");
        Assert.True(report.Recall >= 7, $"Recall fell to {report.Recall} %.");
    }

    [Fact]
    public void Comes_out_the_same_each_time()
    {
        Assert.Equal(Placed(Staff), Placed(Staff));
    }

    [Theory]
    [InlineData("it's broken", "it's broken")]
    [InlineData("help please", "please help")]
    [InlineData("cant open the door", "cant open the file")]
    [InlineData("i want to print on both sides of the paper", "i do not want to print on both sides of the paper")]
    [InlineData("turn on double sided printing on the ward printer", "turn off double sided printing on the ward printer")]
    [InlineData("my work phone was stolen from the van", "my work laptop was stolen from the van")]
    public void Never_joins_what_only_looks_the_same(string first, string second) => Assert.Null(Second(first, second).Joins);

    [Theory]
    [InlineData("how do i share my screen from the ipad", "share my scren from the iPad")]
    [InlineData("where do i get toner for the ward printer", "I need toner for the ward printer, where do I get it?")]
    [InlineData("my work phone was stolen from the van", "work phone stolen from the van")]
    public void Joins_what_is_the_same_in_other_order_spelling_or_filler(string first, string second) => Assert.Equal(1, Second(first, second).Joins);

    [Fact]
    public void Joins_the_same_need_whether_or_not_its_neighbours_are_wanted_too()
    {
        var needs = new OpenNeeds(WordingReader.Shipped);
        TestSignal[] twice = [.. Staff, .. Staff];
        var joined = 0;
        for (var i = 0; i < twice.Length; i++)
        {
            var wording = needs.Read(twice[i].Text);
            var placement = needs.Place(wording);

            Assert.Equal((placement.Joins, placement.Part), needs.Joins(wording) is { } found ? (found.NeedId, found.Part) : (null, null));
            if (placement.Joins is not null) joined++;
            needs.Add(placement.Joins ?? i, i, wording);
        }

        Assert.True(joined >= 300, $"Only {joined} joined: too few to tell.");
    }

    [Fact]
    public void Says_what_the_nearest_need_shares()
    {
        var placement = Second("share my screen from the ipad", "show my screen on the ipad to everyone in the meeting");

        Assert.Contains("screen", placement.Nearest[0].Shares);
    }

    [Fact]
    public void Names_a_need_after_its_most_typical_wording()
    {
        var needs = new OpenNeeds(WordingReader.Shipped);
        string[] wordings = ["toner for the printer on ward nine by the lift", "where do i get printer toner", "printer toner where do i get it", "i need printer toner for ward nine"];
        for (var i = 0; i < wordings.Length; i++) needs.Add(1, i + 10, needs.Read(wordings[i]));

        Assert.Contains(needs.MostTypical(1, 1), new long?[] { 11, 12, 13 });
    }

    [Fact]
    public void Forgets_a_signal_as_if_it_had_never_been()
    {
        var needs = new OpenNeeds(WordingReader.Shipped);
        needs.Add(1, 10, needs.Read("toner for the printer on ward nine"));
        needs.Add(2, 20, needs.Read("mice in the staff kitchen at elm house"));
        needs.Remove(20);

        Assert.Equal(1, needs.Count);
        Assert.Null(needs.Place(needs.Read("mice in the staff kitchen at elm house")).Joins);
    }

    private static Placement Second(string first, string second)
    {
        var needs = new OpenNeeds(WordingReader.Shipped);
        needs.Add(1, 1, needs.Read(first));
        return needs.Place(needs.Read(second));
    }

    private static List<string> Placed(IReadOnlyList<TestSignal> signals)
    {
        var needs = new OpenNeeds(WordingReader.Shipped);
        var placed = new List<string>();
        for (var i = 0; i < signals.Count; i++)
        {
            var wording = needs.Read(signals[i].Text);
            var placement = needs.Place(wording);
            placed.Add($"{placement.Joins} {string.Join(' ', placement.Nearest.Select(one => $"{one.NeedId}:{one.Score:R}:{string.Join(',', one.Shares)}"))}");
            needs.Add(placement.Joins ?? i, i, wording);
        }

        return placed;
    }
}
