using DigitalHelperBot.ArticleLibrary.Pictures;

namespace DigitalHelperBot.Tests.ArticleLibrary.Pictures;

public sealed class AFileThatIsSaidToBeAPicture
{
    [Fact]
    public void Is_one_when_Teams_can_draw_it()
    {
        Assert.Null(PictureFile.WhatIsWrongWith("a.png", TestPicture.Png(1024, 1024)));
        Assert.Null(PictureFile.WhatIsWrongWith("a.jpg", TestPicture.Jpeg(1024, 768)));
        Assert.Null(PictureFile.WhatIsWrongWith("a.jpeg", TestPicture.Jpeg(1, 1)));
    }

    [Fact]
    public void Is_refused_when_it_is_too_wide_or_too_high_for_Teams()
    {
        Assert.Contains("1024 pixels", PictureFile.WhatIsWrongWith("a.png", TestPicture.Png(1025, 10)), StringComparison.Ordinal);
        Assert.Contains("1024 pixels", PictureFile.WhatIsWrongWith("a.png", TestPicture.Png(10, 1025)), StringComparison.Ordinal);
        Assert.Contains("1024 pixels", PictureFile.WhatIsWrongWith("a.jpg", TestPicture.Jpeg(1025, 10)), StringComparison.Ordinal);
        Assert.Contains("1024 pixels", PictureFile.WhatIsWrongWith("a.jpg", TestPicture.Jpeg(10, 1025)), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_its_content_is_another_kind()
    {
        Assert.Contains("not what its name says", PictureFile.WhatIsWrongWith("a.png", TestPicture.Jpeg(10, 10)), StringComparison.Ordinal);
        Assert.Contains("not what its name says", PictureFile.WhatIsWrongWith("a.jpg", TestPicture.Png(10, 10)), StringComparison.Ordinal);
        Assert.Contains("not what its name says", PictureFile.WhatIsWrongWith("a.png", "GIF89a"u8), StringComparison.Ordinal);
        Assert.Contains("not what its name says", PictureFile.WhatIsWrongWith("a.png", []), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_wherever_it_is_cut_short_and_never_breaks_the_reader()
    {
        foreach (var (name, whole, sizeEnds) in new[] { ("a.png", TestPicture.Png(10, 10), 24), ("a.jpg", TestPicture.Jpeg(10, 10), 37) })
        {
            for (var length = 0; length < sizeEnds; length++)
                Assert.NotNull(PictureFile.WhatIsWrongWith(name, whole.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Is_refused_when_it_is_larger_than_Teams_loads() =>
        Assert.Contains("larger than 1 MB", PictureFile.WhatIsWrongWith("a.png", new byte[PictureFile.MostBytes + 1]), StringComparison.Ordinal);
}
