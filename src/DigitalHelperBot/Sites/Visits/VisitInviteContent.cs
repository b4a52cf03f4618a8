using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Cards;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>"We're in on Tuesday": the same for everybody who is invited, so it says nothing of what they asked.</summary>
internal sealed record VisitInviteContent(string Site, DateTimeOffset Starts, DateTimeOffset Ends, string? Place)
{
    public const string Kind = "visit-invite";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, VisitsJson.Default.VisitInviteContent));

    /// <summary>How Telling draws it.</summary>
    public static NoticeKind NoticeKind(SiteRegister register, string version) => new(Kind, data =>
    {
        var content = JsonSerializer.Deserialize(data, VisitsJson.Default.VisitInviteContent)!;
        // A place that has closed meanwhile is not visited.
        return register.Current.Find(content.Site) is { Closed: false } site ? Draw(content, site, VisitWords.For(null), version) : null;
    });

    private static MessageBody Draw(VisitInviteContent content, Site site, VisitWords words, string version)
    {
        var title = words.InviteTitle(site.Name);
        return MessageBody.Of(CardTemplate.Create(new AdaptiveCard
        {
            Version = version,
            FallbackText = title,
            Body =
            [
                new RichTextBlock(new TextRun(new UserText(title)) { Size = TextSize.Medium, Weight = TextWeight.Bolder }),
                new RichTextBlock(new TextRun(new UserText(words.InviteWhen(LondonTime.Of(content.Starts), LondonTime.Of(content.Ends), content.Place))) { Weight = TextWeight.Bolder }),
                new TextBlock(words.InviteWhy),
                new TextBlock(words.InviteHowToStop) { IsSubtle = true, Size = TextSize.Small },
            ],
        }));
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(VisitInviteContent))]
internal sealed partial class VisitsJson : JsonSerializerContext;

/// <summary>Every sentence that people hear about visits, one instance a language.</summary>
public abstract class VisitWords
{
    private static readonly VisitWords English = new EnglishWords();

    public static VisitWords For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string InviteTitle(string site);
    public abstract string InviteWhen(DateTime starts, DateTime ends, string? place);
    public abstract string InviteWhy { get; }
    public abstract string InviteHowToStop { get; }

    private sealed class EnglishWords : VisitWords
    {
        private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

        public override string InviteTitle(string site) => $"IT are coming to {site}";
        public override string InviteWhen(DateTime starts, DateTime ends, string? place) => string.Create(British, $"{starts:dddd d MMMM}, {starts:HH:mm} to {ends:HH:mm}{(place is null ? "" : $", {place}")}");
        public override string InviteWhy => "You asked me for something that I have no answer to yet. Shall we look at it with you? Just come by. You do not have to, and nobody sees who was invited.";
        public override string InviteHowToStop => "To get no more messages like this, type \"stop telling me\".";
    }
}
