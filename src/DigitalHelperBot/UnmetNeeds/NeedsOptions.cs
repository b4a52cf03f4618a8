using System.Net;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>The <c>UnmetNeeds</c> section.</summary>
public sealed class NeedsOptions
{
    public const string Section = "UnmetNeeds";

    public NeedsWebhookOptions Webhook { get; set; } = new();
}

/// <summary>Another system that is told of new, answered and reopened needs.</summary>
public sealed class NeedsWebhookOptions
{
    /// <summary>The exact https address. Empty: nothing is sent.</summary>
    public string Url { get; set; } = "";

    /// <summary>Signs what is sent, so that the other system knows that it comes from this one.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether the address may lead into your own network.</summary>
    public bool AllowPrivateNetwork { get; set; }
}

internal sealed class NeedsOptionsRules : IValidateOptions<NeedsOptions>
{
    private const int ShortestSecret = 24;

    public ValidateOptionsResult Validate(string? name, NeedsOptions options)
    {
        var webhook = options.Webhook;
        if (webhook.Url.Length == 0)
        {
            return webhook.Secret.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("UnmetNeeds:Webhook:Secret is set, but UnmetNeeds:Webhook:Url is empty. Give the address, or take the secret out.");
        }

        var faults = new List<string>();
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            faults.Add("UnmetNeeds:Webhook:Url must be a whole https address, without a user name and without #.");
        else if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && !WebhookAddresses.MayBeReached(address, webhook.AllowPrivateNetwork))
            faults.Add("UnmetNeeds:Webhook:Url leads to this machine or into a private network. Give a public address, or set UnmetNeeds:Webhook:AllowPrivateNetwork for one in your own network.");
        if (webhook.Secret.Length < ShortestSecret)
            faults.Add($"UnmetNeeds:Webhook:Secret must have at least {ShortestSecret} characters. Take a random one, and give it to the other system too.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
