using MlConnector.Sync.Matching;
using MlConnector.Sync.Planning;

namespace MlConnector.Sync.Guarding;

/// <summary>How many records one kind of change is about, with the first of them.</summary>
internal sealed class MassCount(int waiting)
{
    private readonly List<ReviewCandidate> _examples = [];

    public int Number { get; private set; } = waiting;

    public IReadOnlyList<ReviewCandidate> Examples => _examples;

    public void Add(PlanDraft draft, int mostExamples)
    {
        Number++;
        if (_examples.Count < mostExamples)
        {
            _examples.Add(new ReviewCandidate(draft.Attempt.Item.Key.Id, null, draft.Title, draft.Reason));
        }
    }
}
