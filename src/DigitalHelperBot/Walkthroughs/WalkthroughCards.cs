using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>Draws this slice's content. An article's card is serialised once for each device that it is first shown on, and goes with the article when that is changed.</summary>
public sealed class WalkthroughCards(ArticleLibrary.ArticleLibrary library, PictureAddresses pictures, IOptions<WalkthroughOptions> options)
{
    private readonly ConditionalWeakTable<Article, ConcurrentDictionary<Device, Drawn>> _drawn = [];

    /// <summary>Null when the article is no longer there.</summary>
    public MessageBody? Draw(ReplyContent content, string notice) => content.Kind switch
    {
        WalkthroughContent.Kind => Steps(JsonSerializer.Deserialize(content.Data, WalkthroughJson.Default.WalkthroughContent)!, notice),
        WalkthroughEndContent.Kind => End(JsonSerializer.Deserialize(content.Data, WalkthroughJson.Default.WalkthroughEndContent)!),
        _ => null,
    };

    /// <summary>The steps of an article with something else around them. Null when the article is no longer there.</summary>
    /// <param name="device">Whose steps come first, if there are any.</param>
    public MessageBody? DrawWithin(WalkthroughSurroundings around, string articleId, Device device, string? locale)
    {
        ArgumentNullException.ThrowIfNull(around);
        var snapshot = library.Current;
        if (!snapshot.Articles.TryGetValue(articleId, out var article))
            return null;
        var walkthrough = new WalkthroughCard(article, FirstOf(article, device), Words.For(locale), options.Value.CardVersion, picture => pictures.Of(snapshot, articleId, picture), around);
        try
        {
            return MessageBody.Of(walkthrough.Draw(), [.. around.Values]);
        }
        catch (CardTooLargeException)
        {
            return MessageBody.Of($"{around.InWords}\n\n{walkthrough.DrawInWords()}");
        }
    }

    /// <summary>Whom to ring; null when the organisation has not said.</summary>
    public string? RingSomeone(string? locale) =>
        library.Current.Local.Find("service_desk_phone") is { Length: > 0 } phone ? Words.For(locale).RingSomeone(phone) : null;

    private static Device FirstOf(Article article, Device device) => article.Devices.Any(d => d.Device == device) ? device : article.Devices[0].Device;

    private MessageBody? Steps(WalkthroughContent content, string notice)
    {
        var snapshot = library.Current;
        if (!snapshot.Articles.TryGetValue(content.Article, out var article))
            return null;
        var first = FirstOf(article, content.Device);
        var drawn = _drawn.GetOrCreateValue(article).GetOrAdd(first, static (device, known) =>
            DrawOnce(new WalkthroughCard(known.article, device, Words.For(known.content.Locale), known.version, picture => known.pictures.Of(known.snapshot, known.article.Id, picture)), known.notice),
            (article, content, snapshot, pictures, version: options.Value.CardVersion, notice));
        return drawn.Card is { } card
            ? MessageBody.Of(card, content.Question.ToString(CultureInfo.InvariantCulture), content.Notice)
            : MessageBody.Of(drawn.Words!);
    }

    private static Drawn DrawOnce(WalkthroughCard walkthrough, string notice)
    {
        try
        {
            return new(walkthrough.Draw(notice), null);
        }
        catch (CardTooLargeException)
        {
            return new(null, walkthrough.DrawInWords());
        }
    }

    private MessageBody? End(WalkthroughEndContent content)
    {
        var snapshot = library.Current;
        if (!snapshot.Articles.TryGetValue(content.Article, out var article))
            return null;
        var related = article.Related.Select(id => snapshot.Articles.GetValueOrDefault(id)).OfType<Article>().Take(3);
        return MessageBody.Of(WalkthroughEndCard.Draw(content, article, related, snapshot.Local.Find("service_desk_phone"), Words.For(content.Locale), options.Value.CardVersion));
    }

    /// <summary>A card, or the steps in words when no card holds them.</summary>
    private sealed record Drawn(CardTemplate? Card, string? Words);
}
