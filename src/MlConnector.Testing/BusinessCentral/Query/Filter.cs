using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>A filter as a test of rows, the fields it names, and an equality that an index may answer.</summary>
internal sealed record Filter(Func<Row, bool> Test, IReadOnlySet<string> Fields, (string Field, object Value)? Equality = null)
{
    public static Filter All { get; } = new(_ => true, new HashSet<string>());

    public Filter And(Filter other) =>
        new(row => Test(row) && other.Test(row), Fields.Union(other.Fields).ToHashSet(), Equality ?? other.Equality);

    public Filter Or(Filter other)
    {
        var fields = Fields.Union(other.Fields).ToHashSet();
        return fields.Count == 1
            ? new Filter(row => Test(row) || other.Test(row), fields)
            : throw ApiFault.NotImplemented("The 'OR' operator is not supported on distinct fields on an OData filter.");
    }
}
