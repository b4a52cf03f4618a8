namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>The figures of an evaluation. Shares are percentages with one decimal; null where there was nothing to measure.</summary>
public sealed record EvaluationReport
{
    public required int Articles { get; init; }

    public required int Questions { get; init; }

    public required int Answerable { get; init; }

    public required int Unanswerable { get; init; }

    public required int Vague { get; init; }

    /// <summary>Answerable questions whose right article scores highest, whatever the limits say.</summary>
    public required double? Top1 { get; init; }

    /// <summary>… is among the best three.</summary>
    public required double? Top3 { get; init; }

    /// <summary>Answerable questions whose right article scores highest and that are not taken for unmet needs.</summary>
    public required double? InScopeAccuracy { get; init; }

    public required double? NoAnswerRecall { get; init; }

    public required double? NoAnswerPrecision { get; init; }

    /// <summary>The chance that an answerable question scores above an unanswerable one (Fawcett, "An introduction to ROC analysis", 2006).</summary>
    public required double? Auroc { get; init; }

    public required double BuildMs { get; init; }

    public required double QuestionP50Us { get; init; }

    public required double QuestionP99Us { get; init; }

    public required long IndexBytes { get; init; }

    /// <summary>For <c>answerable</c>, <c>unanswerable</c> and <c>vague</c> questions: the shares of each way out.</summary>
    public required IReadOnlyDictionary<string, Ways> Ways { get; init; }

    /// <summary>The same for each kind that the question file names; null when it names none.</summary>
    public IReadOnlyDictionary<string, Ways>? Kinds { get; init; }
}

/// <summary>Shares of the ways out, in per cent. Small talk counts as asked back.</summary>
public sealed record Ways(int Questions, double AnsweredRight, double AnsweredWrong, double OfferedRight, double OfferedWrong, double AskedBack, double NoAnswer);
