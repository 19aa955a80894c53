namespace MlConnector.Sync.Mapping;

/// <summary>A mapping that no longer fits what is there in one of the systems.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Member">The Business Central member that it is about.</param>
/// <param name="Problem">What is wrong, and what a person can do.</param>
internal sealed record MappingDrift(SyncFlow Flow, string Member, string Problem)
{
    private const string Values = ":values";

    /// <summary>Whether values of the settings are gone from Business Central, so that the whole flow has to wait; otherwise only the member's rule does.</summary>
    public bool StopsFlow => Member.EndsWith(Values, StringComparison.Ordinal);

    /// <summary>Whether it is about values that the settings name for this rule.</summary>
    public bool IsOfValuesOf(FieldRule rule) => Member == rule.BusinessCentral + Values;

    public static MappingDrift OfValues(SyncFlow flow, string member, string problem) => new(flow, member + Values, problem);
}
