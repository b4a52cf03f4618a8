using System.Buffers;
using System.Text.Json;
using DigitalHelperBot.Asking;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Walkthroughs;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Conversation;

/// <summary>Turns what a reply says into the JSON that is sent: the slice draws, this puts the frame around it.</summary>
public sealed class ReplyDrawing(AskingCards asking, WalkthroughCards walkthroughs, TellingCards telling, WorkplaceCards workplaces, IOptions<WalkthroughOptions> cards)
{
    /// <summary>What answers a question. A thumb under anything else would say nothing about an article.</summary>
    private static bool Answers(ReplyContent content) => content.Kind is WalkthroughContent.Kind or OfferContent.Kind;

    public Reply Draw(PromisedReply promised)
    {
        var body = BodyOf(promised.Content);
        var frame = new ActivityFrame(promised.To, promised.ReplyToId) { AsksForFeedback = Answers(promised.Content) };
        var json = BufferFor(body);
        if (body.Card is { } card)
            ActivityWriter.WriteCard(json, frame, card, body.Values);
        else
            ActivityWriter.WriteText(json, frame, body.Text!);
        return new Reply
        {
            Key = promised.Key,
            To = promised.To,
            Activity = json.WrittenMemory,
            ReplyToId = promised.ReplyToId,
            UpdatesActivityId = promised.UpdatesActivityId,
        };
    }

    /// <summary>The answer to a pressed <c>Action.Execute</c>: the card that takes the old one's place, or words below it.</summary>
    public InvokeResponse DrawInvoke(ReplyContent content)
    {
        var body = BodyOf(content);
        var json = BufferFor(body);
        if (body.Card is { } card)
        {
            json.Write("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":"""u8);
            card.Write(json, body.Values);
        }
        else
        {
            json.Write("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"""u8);
            json.Write(JsonSerializer.SerializeToUtf8Bytes(body.Text));
        }

        json.Write("}"u8);
        return new InvokeResponse(StatusCodes.Status200OK, json.WrittenMemory);
    }

    /// <summary>Large enough at once: a buffer that grows is copied each time.</summary>
    private static ReplyBuffer BufferFor(MessageBody body) => new((body.Card?.Size ?? 0) + 2048);

    private MessageBody BodyOf(ReplyContent content) =>
        asking.Draw(content) ?? walkthroughs.Draw(content, AskingCards.NoticeFor(null)) ?? telling.Draw(content) ?? PrivacyCards.Draw(content, cards.Value.CardVersion)
        ?? workplaces.Draw(content, cards.Value.CardVersion) ?? ProblemCards.Draw(content, AskingCards.NoticeFor(null), cards.Value.CardVersion)
        ?? AskingCards.ArticleGone(null);
}
