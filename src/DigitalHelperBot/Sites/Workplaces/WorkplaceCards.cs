using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>Draws this slice's content.</summary>
public sealed class WorkplaceCards(SiteRegister register)
{
    /// <param name="version">Of Adaptive Cards.</param>
    /// <returns>Null for content of another slice.</returns>
    public MessageBody? Draw(ReplyContent content, string version)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Kind switch
        {
            AskSiteContent.Kind => Ask(JsonSerializer.Deserialize(content.Data, WorkplacesJson.Default.AskSiteContent)!, version),
            SiteChoicesContent.Kind => Choices(JsonSerializer.Deserialize(content.Data, WorkplacesJson.Default.SiteChoicesContent)!, version),
            SiteSaidContent.Kind => Said(JsonSerializer.Deserialize(content.Data, WorkplacesJson.Default.SiteSaidContent)!, version),
            _ => null,
        };
    }

    private static MessageBody Ask(AskSiteContent content, string version)
    {
        var words = Words.For(content.Locale);
        return MessageBody.Of(CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = words.AskTitle,
            Body = [Heading(words.AskTitle), new TextBlock(words.AskWhy), .. Typing(words)],
        }));
    }

    private MessageBody Choices(SiteChoicesContent content, string version)
    {
        var words = Words.For(content.Locale);
        var sites = content.Codes.Select(register.Current.Find).OfType<Site>();
        return MessageBody.Of(CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = words.ChoicesTitle,
            Body =
            [
                Heading(words.ChoicesTitle),
                new TextBlock(words.ChoicesHow),
                .. sites.Select(site => new ActionSet(new ExecuteAction(site.Name, WorkplaceVerbs.Pick, ActionData.Of(("code", site.Code))) { SendsInputs = false }) { Spacing = Spacing.Small }),
                .. Typing(words),
            ],
        }));
    }

    private MessageBody Said(SiteSaidContent content, string version)
    {
        var words = Words.For(content.Locale);
        var text = content.Sentence switch
        {
            SiteSentence.Kept => words.Kept(register.Current.Find(content.Code)?.Name ?? ""),
            SiteSentence.NotNow => words.WillNotAsk,
            SiteSentence.NotKnown => words.NotKnown,
            SiteSentence.TypeFirst => words.TypeFirst,
            SiteSentence.OnlyInOwnChat => words.OnlyInOwnChat,
            SiteSentence.Forgotten => words.Forgotten,
            _ => words.StaysAsItIs,
        };
        // A card, so that it takes the place of the question and of its buttons. A name of a place is no Markdown.
        return MessageBody.Of(CardTemplate.Create(new AdaptiveCard { Version = version, FallbackText = text, Body = [new RichTextBlock(new TextRun(text))] }));
    }

    private static IEnumerable<CardElement> Typing(Words words) =>
    [
        new TextInput("site", words.AskLabel) { MaxLength = 80, Placeholder = words.AskHint, Spacing = Spacing.Medium },
        new ActionSet(
            new ExecuteAction(words.Find, WorkplaceVerbs.Find, ActionData.None),
            new ExecuteAction(words.NotNow, WorkplaceVerbs.NotNow, ActionData.None) { SendsInputs = false }),
    ];

    private static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true };
}
