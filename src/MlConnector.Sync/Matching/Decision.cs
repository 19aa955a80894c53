using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>A remembered answer of a person. Automation never overrules it.</summary>
/// <param name="Record">The record that it is about.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Subject">For <see cref="DecisionKind.NeverLink"/> the id of the other record, for a conflict or a text that is too long its fingerprint; otherwise empty.</param>
/// <param name="Actor">Who decided.</param>
internal sealed record Decision(WorkKey Record, DecisionKind Kind, string Subject, string Actor);
