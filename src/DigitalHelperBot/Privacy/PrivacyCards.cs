using System.Text.Json;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;

namespace DigitalHelperBot.Privacy;

/// <summary>Draws this slice's content.</summary>
public static class PrivacyCards
{
    /// <param name="version">Of Adaptive Cards.</param>
    /// <returns>Null for content of another slice.</returns>
    public static MessageBody? Draw(ReplyContent content, string version)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Kind switch
        {
            HeldContent.Kind => Held(JsonSerializer.Deserialize(content.Data, PrivacyJson.Default.HeldContent)!, version),
            ForgetContent.Kind => Forget(JsonSerializer.Deserialize(content.Data, PrivacyJson.Default.ForgetContent)!, version),
            OwnDataSaid.Kind => Said(JsonSerializer.Deserialize(content.Data, PrivacyJson.Default.OwnDataSaid)!, version),
            _ => null,
        };
    }

    private static MessageBody Held(HeldContent content, string version) =>
        MessageBody.Of(HeldCard.Draw(content, Words.For(content.Locale), version));

    private static MessageBody Forget(ForgetContent content, string version)
    {
        var words = Words.For(content.Locale);
        return MessageBody.Of(CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = words.SureTitle,
            Body =
            [
                Heading(words.SureTitle),
                new TextBlock(words.SureWhatGoes),
                new TextBlock(words.SureWhatFollows),
                new ActionSet(
                    new ExecuteAction(words.YesForget, PrivacyVerbs.Forget, ActionData.Of(("asked", content.AskedAt))) { Style = ActionStyle.Destructive },
                    new ExecuteAction(words.NoKeep, PrivacyVerbs.KeepAll, ActionData.None)) { Spacing = Spacing.Medium },
            ],
        }));
    }

    private static MessageBody Said(OwnDataSaid content, string version)
    {
        var words = Words.For(content.Locale);
        return content.Sentence switch
        {
            // A card, so that it takes the place of the question and of its buttons.
            OwnDataSentence.Forgotten => Notice(words.ForgottenTitle, words.Forgotten, version),
            OwnDataSentence.NothingForgotten => Notice(words.NothingForgottenTitle, words.NothingForgotten, version),
            _ => MessageBody.Of(words.OnlyInOwnChat),
        };
    }

    private static MessageBody Notice(string title, string text, string version) => MessageBody.Of(CardTemplate.Create(new AdaptiveCard
    {
        Version = version,
        FallbackText = title,
        Body = [Heading(title), new TextBlock(text)],
    }));

    internal static TextBlock Heading(string text) => new(text) { Size = TextSize.Medium, Weight = TextWeight.Bolder, IsHeading = true };
}
