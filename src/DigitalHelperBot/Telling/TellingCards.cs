using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Walkthroughs;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>Draws this slice's content.</summary>
public sealed class TellingCards(WalkthroughCards walkthroughs, IOptions<WalkthroughOptions> cards, TimeProvider time)
{
    /// <summary>A question can be long; the card only has to show which one it was.</summary>
    private const int MostWords = 300;


    /// <summary>Null for content of another slice.</summary>
    public MessageBody? Draw(ReplyContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Kind switch
        {
            ToldContent.Kind => Told(JsonSerializer.Deserialize(content.Data, TellingJson.Default.ToldContent)!),
            ToldEndContent.Kind => End(JsonSerializer.Deserialize(content.Data, TellingJson.Default.ToldEndContent)!),
            TellingSaidContent.Kind => Said(JsonSerializer.Deserialize(content.Data, TellingJson.Default.TellingSaidContent)!),
            _ => null,
        };
    }

    internal MessageBody? TryTold(ToldContent content)
    {
        var words = Words.For(content.Locale);
        var id = content.Id.ToString(CultureInfo.InvariantCulture);
        var asked = new UserText(Shorten(content.Words));
        if (content.Article is { } article)
        {
            var itIsHere = words.ItIsHere(Local(content.AskedAt), Local(time.GetUtcNow()));
            var around = content.InThread ? ToldCard.AroundInThread(words, id, asked, itIsHere) : ToldCard.Around(words, id, asked, itIsHere);
            return walkthroughs.DrawWithin(around, article, content.Device, content.Locale);
        }

        var when = words.ItIsElsewhere(Local(content.AskedAt), Local(time.GetUtcNow()));
        var signpost = new UserText(content.Signpost ?? "");
        return content.InThread
            ? MessageBody.Of(ToldCard.SignpostInThread(words, cards.Value.CardVersion), asked, when, signpost)
            : MessageBody.Of(ToldCard.Signpost(words, cards.Value.CardVersion), id, asked, when, signpost);
    }

    private MessageBody Told(ToldContent content) => TryTold(content) ?? MessageBody.Of(Words.For(content.Locale).ArticleGone);

    private MessageBody End(ToldEndContent content) =>
        MessageBody.Of(ToldCard.End(content.Result, Words.For(content.Locale), walkthroughs.RingSomeone(content.Locale), cards.Value.CardVersion));

    private static MessageBody Said(TellingSaidContent content)
    {
        var words = Words.For(content.Locale);
        return MessageBody.Of(content.Sentence switch
        {
            TellingSentence.Stopped => words.Stopped,
            TellingSentence.WillTellAgain => words.WillTellAgain,
            TellingSentence.NotYours => words.NotYours,
            TellingSentence.ArticleGone => words.ArticleGone,
            TellingSentence.ItChannelOffered => words.ItChannelOffered(content.About ?? ""),
            TellingSentence.ItChannelIsThis => words.ItChannelIsThis,
            TellingSentence.ItChannelNotHere => words.ItChannelNotHere,
            TellingSentence.OnlyIt => words.OnlyIt,
            TellingSentence.Heard => words.Heard(content.About ?? ""),
            TellingSentence.HeardNowhereKnown => words.HeardNowhereKnown(content.About ?? ""),
            _ => words.TooOld,
        });
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MostWords)
            return text;
        var end = char.IsHighSurrogate(text[MostWords - 1]) ? MostWords - 1 : MostWords;
        return text[..end] + "…";
    }

    private static DateTime Local(DateTimeOffset moment) => LondonTime.Of(moment);
}
