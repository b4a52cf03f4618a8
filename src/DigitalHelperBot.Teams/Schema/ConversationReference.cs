namespace DigitalHelperBot.Teams.Schema;

/// <summary>Where to send: everything that the Connector needs to reach a conversation again. Checked against the allowed hosts before every use.</summary>
public sealed record ConversationReference(string ServiceUrl, string TenantId, string ConversationId, string BotId);
