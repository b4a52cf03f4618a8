using System.Buffers;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Writes the JSON of an activity of ours straight to UTF-8.</summary>
public static class ActivityWriter
{
    /// <summary>A message of words. In Teams' Markdown when it is our own text; plain when some of it is a person's.</summary>
    public static void WriteText(IBufferWriter<byte> to, ActivityFrame frame, string text, bool markdown = false)
    {
        Begin(to, "message", frame);
        to.Write(markdown ? ",\"textFormat\":\"markdown\""u8 : ",\"textFormat\":\"plain\""u8);
        Property(to, ",\"text\":\""u8, text);
        to.Write("}"u8);
    }

    /// <summary>A message with one card. It has no text beside it: Teams would split the two and give no usable id.</summary>
    /// <exception cref="CardTooLargeException">As for <see cref="CardTemplate.Write"/>.</exception>
    public static void WriteCard(IBufferWriter<byte> to, ActivityFrame frame, CardTemplate card, params ReadOnlySpan<SlotValue> values)
    {
        Begin(to, "message", frame);
        to.Write(",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":"u8);
        card.Write(to, values);
        to.Write("}]}"u8);
    }

    /// <summary>A message with one card that is JSON already.</summary>
    public static void WriteCard(IBufferWriter<byte> to, ActivityFrame frame, ReadOnlySpan<byte> cardJson)
    {
        Begin(to, "message", frame);
        to.Write(",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":"u8);
        to.Write(cardJson);
        to.Write("}]}"u8);
    }

    /// <summary>The three dots that say that an answer is coming.</summary>
    public static void WriteTyping(IBufferWriter<byte> to, ActivityFrame frame)
    {
        Begin(to, "typing", frame);
        to.Write("}"u8);
    }

    private static void Begin(IBufferWriter<byte> to, string type, ActivityFrame frame)
    {
        Property(to, "{\"type\":\""u8, type);
        Property(to, ",\"from\":{\"id\":\""u8, frame.To.BotId);
        to.Write("}"u8);
        Property(to, ",\"conversation\":{\"id\":\""u8, frame.To.ConversationId);
        to.Write("}"u8);
        if (frame.RecipientId is { } recipient)
        {
            Property(to, ",\"recipient\":{\"id\":\""u8, recipient);
            to.Write("}"u8);
        }

        if (frame.ReplyToId is { } answered)
            Property(to, ",\"replyToId\":\""u8, answered);
        if (frame.Summary is { } summary)
            Property(to, ",\"summary\":\""u8, summary);
        if (frame.AsksForFeedback)
            to.Write(",\"channelData\":{\"feedbackLoop\":{\"type\":\"default\"}}"u8);
    }

    private static void Property(IBufferWriter<byte> to, ReadOnlySpan<byte> name, string value)
    {
        to.Write(name);
        JsonText.Write(to, value);
        to.Write("\""u8);
    }
}
