using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>Draws this slice's content. An article's card is serialised once for each device that it is first shown on, and goes with the article when that is changed.</summary>
public sealed class WalkthroughCards(ArticleLibrary.ArticleLibrary library, IOptions<WalkthroughOptions> options)
{
    private readonly ConditionalWeakTable<Article, ConcurrentDictionary<Device, CardTemplate>> _drawn = [];

    /// <summary>Null when the article is no longer there.</summary>
    public MessageBody? Draw(ReplyContent content, string notice) => content.Kind switch
    {
        WalkthroughContent.Kind => Steps(JsonSerializer.Deserialize(content.Data, WalkthroughJson.Default.WalkthroughContent)!, notice),
        WalkthroughEndContent.Kind => End(JsonSerializer.Deserialize(content.Data, WalkthroughJson.Default.WalkthroughEndContent)!),
        _ => null,
    };

    private MessageBody? Steps(WalkthroughContent content, string notice)
    {
        if (!library.Current.Articles.TryGetValue(content.Article, out var article))
            return null;
        var first = article.Devices.Any(d => d.Device == content.Device) ? content.Device : article.Devices[0].Device;
        var card = _drawn.GetOrCreateValue(article).GetOrAdd(first, static (device, known) =>
            new WalkthroughCard(known.article, device, Words.For(known.content.Locale), known.version, _ => null).Draw(known.notice),
            (article, content, version: options.Value.CardVersion, notice));
        return MessageBody.Of(card, content.Question.ToString(CultureInfo.InvariantCulture), content.Notice);
    }

    private MessageBody? End(WalkthroughEndContent content)
    {
        var snapshot = library.Current;
        if (!snapshot.Articles.TryGetValue(content.Article, out var article))
            return null;
        var related = article.Related.Select(id => snapshot.Articles.GetValueOrDefault(id)).OfType<Article>().Take(3);
        return MessageBody.Of(WalkthroughEndCard.Draw(content, article, related, snapshot.Local.Find("service_desk_phone"), Words.For(content.Locale), options.Value.CardVersion));
    }
}
