using System.Text;
using DigitalHelperBot.Sites;

namespace DigitalHelperBot.Tests.Sites;

public sealed class APlaceAsItIsTyped
{
    private static readonly KnownSites Sites = new(SiteFile.Read("sites.csv", Encoding.UTF8.GetBytes(SiteFiles.Five), default).Sites);

    [Theory]
    [InlineData("Elm House", "EH")]
    [InlineData("elm hse", "EH")]
    [InlineData("ELM HUOSE", "EH")]
    [InlineData("the elms", "EH")]
    [InlineData("elm hous", "EH")]
    [InlineData("dep", "DEP")]
    [InlineData("mill ln depot", "DEP")]
    [InlineData("The Depot", "DEP")]
    [InlineData("riverside ward 3", "W3")]
    [InlineData("ward 8 riverside", "W8")]
    [InlineData("elm crt", "EHC")]
    public void Is_found_mistyped_and_shortened(string typed, string code) =>
        Assert.Equal(code, (Sites.Search(typed).Sure ?? Sites.Search(typed).Near[0]).Code);

    [Theory]
    [InlineData("riverside")]
    [InlineData("riverside ward")]
    [InlineData("riverside ward 4")]
    [InlineData("elm")]
    public void That_could_be_several_is_sure_of_none(string typed)
    {
        Assert.Null(Sites.Search(typed).Sure);
        Assert.True(Sites.Search(typed).Near.Count >= 2);
    }

    [Theory]
    [InlineData("paris")]
    [InlineData("home")]
    [InlineData("my car")]
    [InlineData("")]
    [InlineData("…")]
    public void That_is_none_of_ours_is_not_forced_into_one(string typed) => Assert.Null(Sites.Search(typed).Sure);

    [Fact]
    public void Is_no_longer_found_when_it_has_closed()
    {
        var closed = new KnownSites([new Site { Code = "OLD", Name = "Old Library", Closed = true }, new Site { Code = "NEW", Name = "New Library" }]);

        Assert.Null(closed.Named("Old Library"));
        Assert.Equal("Old Library", closed.Find("old")!.Name);
        Assert.Null(closed.Search("Old Library").Sure);
    }
}
