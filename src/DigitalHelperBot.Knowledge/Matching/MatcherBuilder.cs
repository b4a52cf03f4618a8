using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Outcomes;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>Builds a matcher: reads the articles, trains, and learns the limits.</summary>
internal sealed class MatcherBuilder
{
    // More take too long for a matcher that is to be ready at once.
    private const int MostTrainedAtOnce = 20;

    private readonly MatcherOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly ArticleCatalog _articles;
    private readonly WordTable? _table;
    private readonly SynonymSet _synonyms;
    private readonly Spelling? _spelling;
    private readonly WordReader _reader;
    private readonly Corpus _corpus;
    private readonly bool[] _isTitle;
    private readonly IReadOnlyList<string> _sources;
    private readonly Trainer _trainer;

    public MatcherBuilder(IEnumerable<Article> articles, MatcherOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        (_options, _cancellationToken, _articles) = (options, cancellationToken, new ArticleCatalog(articles));
        _trainer = new Trainer(cancellationToken);
        _table = options.TableToUse;
        var rewrites = Rewrites.From(options.Synonyms);
        var plain = new WordReader(_table, rewrites, null);
        _synonyms = SynonymSet.From(options.Synonyms.Groups.Concat(_articles.Articles.SelectMany(article => article.Synonyms)), plain);
        var phrasings = new PhrasingReader(_articles, options, plain);
        (_corpus, _isTitle, _sources) = (phrasings.Corpus, phrasings.IsTitle, phrasings.Sources);
        _spelling = options.Spelling ? new Spelling(_table, OwnWords.WithoutSlips(phrasings.WordsByFrequency(), _table)) : null;
        _reader = new WordReader(_table, rewrites, _spelling);
    }

    private WordTable? Vectors => _options.Vectors ? _table : null;

    /// <param name="meanwhile">Is given what is trained, before its limits are learned.</param>
    public MatcherParts Build(Action<MatcherParts> meanwhile)
    {
        var model = Train(_corpus);
        if (_options.Previous?.Parts is { } previous) return Parts(model, previous.Answerability, previous.Limits);
        meanwhile(Parts(model, Answerability.Fixed, LimitsLearner.Careful));
        var asked = Calibration.Ask(_corpus, _isTitle, Train, _cancellationToken);
        var key = MatcherKey.Of(_articles, _options);
        if (!LimitsLearner.AreEnough(asked)) return Parts(model, Answerability.Fixed, LimitsLearner.Fixed, key);
        var share = Math.Clamp(_options.UnmetShare, 0.01, 0.9);
        var answerability = Answerability.Learn(asked);
        return Parts(model, answerability, LimitsLearner.Learn(asked, answerability, share), key);
    }

    public MatcherParts BuildQuick()
    {
        if (_options.Previous?.Parts is { } previous && new KeptMachines(previous, _articles, _corpus) is { Changed.Count: <= MostTrainedAtOnce } kept)
            return Parts(ModelOf(_corpus, index => _trainer.TrainChanged(_corpus, index, kept)), previous.Answerability, previous.Limits);
        return Parts(ModelOf(_corpus, _ => Trainer.WeighAlike(_corpus)), Answerability.Fixed, LimitsLearner.Fixed);
    }

    /// <summary>Which phrasings another article takes, as the machines say where there are few enough to train on, and which ones it may take.</summary>
    public IReadOnlyList<TakenPhrasing> FindTaken(int mostTrained)
    {
        var overlaps = new Overlaps(_corpus, _isTitle, _cancellationToken);
        var given = _corpus.Count <= mostTrained ? overlaps.GivenAway(Train(_corpus)) : [];
        var near = overlaps.Near(new PhrasingIndex(_corpus, _synonyms, Vectors));
        return
        [
            .. given.Select(t => Taken(t.Phrasing, t.By, null)),
            .. near.Select(t => Taken(t.Phrasing, _corpus.ArticleOf[t.Nearest], _sources[t.Nearest])),
        ];
    }

    private TakenPhrasing Taken(int phrasing, int by, string? nearest) => new(_articles.Ids[_corpus.ArticleOf[phrasing]], _sources[phrasing], _articles.Ids[by], nearest);

    private Model Train(Corpus corpus) => ModelOf(corpus, index => _trainer.Train(corpus, index));

    private Model ModelOf(Corpus corpus, Func<PhrasingIndex, ArticleWeights> weigh) => new(corpus, _synonyms, Vectors, _options.MostInFull, weigh);

    private MatcherParts Parts(Model model, Answerability answerability, Limits limits, byte[]? key = null) => new()
    {
        Articles = _articles,
        Reader = _reader,
        Model = model,
        Answerability = answerability,
        Limits = limits,
        Steps = new StepSearch(_articles.Articles, _reader),
        Vagueness = new Vagueness(model.Index.Texts),
        Table = _table,
        Key = key,
    };
}
