using System.Text;
using DigitalHelperBot.Sites;

namespace DigitalHelperBot.Tests.Sites;

public sealed class AFileOfSites
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Is_read_with_quotes_other_names_and_any_order_of_columns()
    {
        var sites = Read("People;Other_Names;NAME;Id;address\r\n\"1,200\";Town Hall Annexe;Town Hall;TH-1;\"1 Square\r\nNorthtown\"\r\n").Sites;

        var site = Assert.Single(sites);
        Assert.Equal(("TH-1", "Town Hall", "Town Hall Annexe", 1200, "1 Square Northtown", "", false), (site.Code, site.Name, site.OtherNames, site.People, site.Address, site.KindOfWork, site.Closed));
    }

    [Theory]
    [InlineData("", "sites.csv:1: It is empty. The first line names the columns: id, name, other names, people, address, kind of work.")]
    [InlineData("id,title\nA,B\n", "sites.csv:1: The first line must name the columns. Missing: name, people.")]
    [InlineData("id,name,people\n", "sites.csv:2: There are no sites in it.")]
    [InlineData("id,name,people\n,Elm House,5\n", "sites.csv:2: id: The id is missing. Give each site an id of its own.")]
    [InlineData("id,name,people\nE 1,Elm House,5\n", "sites.csv:2: id: \"E 1\" can't be an id. Use letters, digits, and . _ / - in between, at most 40.")]
    [InlineData("id,name,people\nE1,,5\n", "sites.csv:2: name: The name is missing.")]
    [InlineData("id,name,people\nE1,Elm House,many\n", "sites.csv:2: people: \"many\" is not a number of people. Write a whole number from 0 to 100000.")]
    [InlineData("id,name,people\nE1,Elm House,-4\n", "sites.csv:2: people: \"-4\" is not a number of people. Write a whole number from 0 to 100000.")]
    [InlineData("id,name,people\nE1,\"Elm\nHouse\",5\ne1,Oak House,6\n", "sites.csv:4: id: \"E1\" is the id of line 2 too. Give each site an id of its own.")]
    [InlineData("id,name,other names,people\nE1,Elm House,,5\nO1,Oak House,The elm-house,6\n", "sites.csv:3: \"The elm-house\" is a name of line 2 too. Nobody could say which is meant.")]
    public void With_a_mistake_says_where_it_is_and_what_to_do_and_gives_nothing(string text, string fault)
    {
        var reading = Read(text);

        Assert.Empty(reading.Sites);
        Assert.Equal([fault], reading.Faults);
    }

    [Fact]
    public void With_several_mistakes_tells_them_all_at_once() =>
        Assert.Equal(
            ["sites.csv:2: name: The name is missing.", "sites.csv:4: id: The id is missing. Give each site an id of its own.", "sites.csv:4: people: The number of people is missing."],
            Read("id,name,people\nA,,5\nB,Oak House,6\n,Ash House,\n").Faults);

    [Fact]
    public void That_is_not_UTF8_says_how_to_save_it() =>
        Assert.Contains("CSV UTF-8", Assert.Single(SiteFile.Read("sites.csv", Encoding.Latin1.GetBytes("id,name,people\nA,Café,5\n"), Now).Faults), StringComparison.Ordinal);

    [Fact]
    public void That_is_far_too_large_is_not_read() =>
        Assert.Contains("larger than 2 MB", Assert.Single(SiteFile.Read("sites.csv", new byte[SiteFile.MostBytes + 1], Now).Faults), StringComparison.Ordinal);

    private static SiteFileReading Read(string text) => SiteFile.Read("sites.csv", Encoding.UTF8.GetBytes(text), Now);
}
