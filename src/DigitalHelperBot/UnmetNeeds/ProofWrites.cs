using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What was proved of an article before.</summary>
internal sealed class ProofGone(string articleId, bool ofSignals) : TurnWrite
{
    private static readonly Statement Article = new("DELETE FROM article_proofs WHERE article_id = @article", "article");
    private static readonly Statement Signals = new("DELETE FROM proved_signals WHERE article_id = @article", "article");

    public static IEnumerable<TurnWrite> Of(string articleId) => [new ProofGone(articleId, false), new ProofGone(articleId, true)];

    public override Statement Statement => ofSignals ? Signals : Article;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, articleId);
}

internal sealed class ProofMade(ArticleProof proof) : TurnWrite
{
    private static readonly Statement Insert = Statement.Insert("article_proofs", "article_id", "version", "made_at", "signals", "answered", "offered", "looked_at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, proof.ArticleId);
        parameters.Set(1, proof.Version);
        parameters.Set(2, proof.MadeAt);
        parameters.Set(3, proof.Signals);
        parameters.Set(4, proof.Answered);
        parameters.Set(5, proof.Offered);
        parameters.Set(6, proof.LookedAt);
    }
}

internal sealed class SignalProved(ProvedSignal signal) : TurnWrite
{
    private static readonly Statement Insert = Statement.Insert("proved_signals", "article_id", "signal_id", "proved");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, signal.ArticleId);
        parameters.Set(1, signal.SignalId);
        parameters.Set(2, (int)signal.Proved);
    }
}

internal sealed class ProofLookedAt(string articleId, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE article_proofs SET looked_at = @now WHERE article_id = @article", "now", "article");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, articleId);
    }
}
