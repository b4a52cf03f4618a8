namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>
/// Somebody sends a form after their sign-in ended. What they typed comes back inside a page: they sign in in another tab and send it
/// again from here. Nothing is kept on the server, nothing needs a script, and no new proof is given out: the form's own is good again
/// once the same person has signed in.
/// </summary>
internal static class ExpiredSignIn
{
    /// <summary>The proof that the form is ours is sent again as it was; a form from elsewhere has none, and is refused as ever.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var form = request.HasFormContentType ? await request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        await ConsoleAnswer.Draw<SendAgainPage>(new
        {
            Action = $"{request.Path}{request.QueryString}",
            Fields = form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))).ToList(),
            HasFiles = form.Files.Count > 0,
        }, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
