using System.Text;
using DigitalHelperBot.ArticleLibrary.Importing;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>A line of the list of drafts.</summary>
public sealed record DraftLine(string ArticleId, string Title, DraftState State);

/// <summary>What people write before it is published. Whoever changes a draft says which revision they saw; a draft that moved on is never written over.</summary>
public sealed class Drafts(IDbContextFactory<HelperDb> database, ArticleLibrary library, PublishedArticles published, RowKeys keys, TimeProvider time)
{
    public async Task<ArticleDraft?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<ArticleDraft>().AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken);
    }

    public async Task<IReadOnlyList<DraftLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<ArticleDraft>().OrderByDescending(row => row.ChangedAt)
            .Select(row => new DraftLine(row.ArticleId, row.Title, row.State)).ToListAsync(cancellationToken);
    }

    /// <summary>An article that is not there yet. Its id is made of the title and stays.</summary>
    /// <returns>The id.</returns>
    public async Task<string> StartNewAsync(ArticleForm form, string by, long? needId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var name = Slug.Of(form.Title) is { Length: > 0 } slug ? slug : "article";
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? name : $"{name}-{number}";
            if (library.Current.Articles.ContainsKey(id) || !ArticleId.IsValid(id))
                continue;
            if (await AddAsync(New(id, form.ToText(id), by, basedOn: null, form, needId), cancellationToken))
                return id;
        }
    }

    /// <summary>A draft that says what is published.</summary>
    /// <param name="basedOn">The hash of the file that its writer saw.</param>
    /// <returns>Its revision.</returns>
    /// <exception cref="DraftChangedException">Somebody else has started one since, or there is no such article any more.</exception>
    public async Task<int> StartAsync(string articleId, string? basedOn, string by, CancellationToken cancellationToken)
    {
        if (await published.FindAsync(articleId, cancellationToken) is not { } file || !await AddAsync(New(articleId, file.Text, by, basedOn ?? file.Hash), cancellationToken))
            throw new DraftChangedException();
        return 1;
    }

    /// <summary>A draft that says something other than what is published: an earlier revision, or what an upgrade brought. Leaves a draft that somebody has open alone.</summary>
    /// <returns>False when there is a draft already.</returns>
    public async Task<bool> OfferAsync(string articleId, string text, string by, CancellationToken cancellationToken) =>
        await AddAsync(New(articleId, text, by, (await published.FindAsync(articleId, cancellationToken))?.Hash), cancellationToken);

    /// <exception cref="DraftChangedException">It is not at that revision any more.</exception>
    public Task<int> SaveAsync(string articleId, int revision, ArticleForm form, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return SaveAsync(articleId, revision, form.ToText(articleId), form.ToJson(), by, cancellationToken);
    }

    /// <summary>Saves Markdown as it was typed.</summary>
    /// <exception cref="DraftChangedException">It is not at that revision any more.</exception>
    public Task<int> SaveAsync(string articleId, int revision, string text, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SaveAsync(articleId, revision, text.ReplaceLineEndings("\n"), null, by, cancellationToken);
    }

    /// <summary>Adds a wording to the phrasings of an article's draft, which it starts when there is none.</summary>
    /// <returns>False when the draft's Markdown cannot be read, or the article is gone.</returns>
    /// <exception cref="DraftChangedException">Somebody else changed the draft at that moment.</exception>
    public async Task<bool> AddPhrasingAsync(string articleId, string wording, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(articleId, cancellationToken) is null)
            await StartAsync(articleId, null, by, cancellationToken);
        if (await FindAsync(articleId, cancellationToken) is not { } draft || FormOf(draft) is not { } form)
            return false;
        if (!form.Phrasings.Split('\n').Contains(wording, StringComparer.OrdinalIgnoreCase))
            await SaveAsync(articleId, draft.Revision, form with { Phrasings = $"{form.Phrasings}\n{wording}".Trim('\n') }, by, cancellationToken);
        return true;
    }

    /// <summary>Its writer is done; or, taken back, is not.</summary>
    /// <exception cref="DraftChangedException">It is not at that revision any more.</exception>
    public async Task SetReadyAsync(string articleId, int revision, bool ready, string by, CancellationToken cancellationToken)
    {
        var readyBy = ready ? by : null;
        DateTimeOffset? readyAt = ready ? time.GetUtcNow() : null;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await ExpectOneAsync(At(db, articleId, revision).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ready ? DraftState.Ready : DraftState.Draft).SetProperty(row => row.ReadyBy, readyBy).SetProperty(row => row.ReadyAt, readyAt)
                .SetProperty(row => row.Revision, revision + 1), cancellationToken));
    }

    /// <summary>The draft is to replace what is published now, whatever it was started from.</summary>
    /// <exception cref="DraftChangedException">It is not at that revision any more.</exception>
    public async Task BaseOnPublishedAsync(string articleId, int revision, CancellationToken cancellationToken)
    {
        var now = (await published.FindAsync(articleId, cancellationToken))?.Hash;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await ExpectOneAsync(At(db, articleId, revision).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.BasedOn, now).SetProperty(row => row.Revision, revision + 1), cancellationToken));
    }

    /// <exception cref="DraftChangedException">It is not at that revision any more.</exception>
    public async Task DiscardAsync(string articleId, int revision, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await ExpectOneAsync(At(db, articleId, revision).ExecuteDeleteAsync(cancellationToken));
        await db.Set<DraftPicture>().Where(row => row.ArticleId == articleId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The article that a text makes; null while it makes none.</summary>
    public static Article? Read(string articleId, string text) => ArticleReader.Read($"{articleId}.md", Encoding.UTF8.GetBytes(text)).Article;

    /// <summary>The fields of a draft; null when its Markdown cannot be read as an article.</summary>
    public static ArticleForm? FormOf(ArticleDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Form is { } typed ? ArticleForm.FromJson(typed) : FormOf(draft.ArticleId, draft.Text);
    }

    /// <summary>The fields of an article's text; null when it cannot be read as an article.</summary>
    public static ArticleForm? FormOf(string articleId, string text) => Read(articleId, text) is { } article ? ArticleForm.Of(article) : null;

    private static IQueryable<ArticleDraft> At(HelperDb db, string articleId, int revision) => db.Set<ArticleDraft>().Where(row => row.ArticleId == articleId && row.Revision == revision);

    private static async Task ExpectOneAsync(Task<int> rows)
    {
        if (await rows != 1)
            throw new DraftChangedException();
    }

    private async Task<int> SaveAsync(string articleId, int revision, string text, string? form, string by, CancellationToken cancellationToken)
    {
        var (title, now) = (TitleOf(articleId, text), time.GetUtcNow());
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await ExpectOneAsync(At(db, articleId, revision).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, text).SetProperty(row => row.Form, form).SetProperty(row => row.Title, title)
                .SetProperty(row => row.ChangedBy, by).SetProperty(row => row.ChangedAt, now)
                .SetProperty(row => row.State, DraftState.Draft).SetProperty(row => row.ReadyBy, (string?)null).SetProperty(row => row.ReadyAt, (DateTimeOffset?)null)
                .SetProperty(row => row.Revision, revision + 1), cancellationToken));
        return revision + 1;
    }

    private async Task<bool> AddAsync(ArticleDraft draft, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await db.Set<ArticleDraft>().AnyAsync(row => row.ArticleId == draft.ArticleId, cancellationToken))
            return false;
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody else was first in between; anything else that is wrong shows when the draft is looked for.
            return false;
        }
    }

    private ArticleDraft New(string id, string text, string by, string? basedOn, ArticleForm? form = null, long? needId = null)
    {
        var now = time.GetUtcNow();
        return new ArticleDraft
        {
            Id = keys.Next(), ArticleId = id, Title = TitleOf(id, text), Text = text, Form = form?.ToJson(), Revision = 1, BasedOn = basedOn, NeedId = needId,
            StartedBy = by, StartedAt = now, ChangedBy = by, ChangedAt = now,
        };
    }

    /// <summary>What a text says that the article is called; the id while it says nothing.</summary>
    internal static string TitleOf(string id, string text) =>
        text.Split('\n').Take(40).FirstOrDefault(line => line.StartsWith("title: ", StringComparison.Ordinal)) is { } line && line[7..].Trim().Trim('"') is { Length: > 0 } title ? title : id;
}
