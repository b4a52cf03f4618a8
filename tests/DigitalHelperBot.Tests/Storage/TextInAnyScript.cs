using DigitalHelperBot.Asking;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

public sealed class TextInAnyScript(Databases databases) : IClassFixture<Databases>
{
    private static readonly string[] Texts =
    [
        "Sut ydw i'n rhannu fy sgrin? ŵ ŷ", "Wie teile ich? ß ẞ", "画面を共有する", "كيف أشارك شاشتي", "👩🏽‍💻 won't share 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "e\u0301 and é",
        "Z̷̢̛a̵l̶g̸o", "\uFEFFmark", "quote ' \" `; DROP TABLE questions; --", "tab\tnew\nline\r\n", "@a @text $1 :a ?", "\u0001\u001F\u007F", "", new string('長', 20_000),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_back_as_it_was(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        foreach (var text in Texts)
            await instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, $"turn {instance.Keys.Next()}", text), CancellationToken.None);

        await using var db = instance.Database.CreateDbContext();
        Assert.Equal(Texts, await db.Set<AskedQuestion>().OrderBy(question => question.Id).Select(question => question.Text).ToArrayAsync());
    }
}
