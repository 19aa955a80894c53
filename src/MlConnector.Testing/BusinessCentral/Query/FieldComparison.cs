namespace MlConnector.Testing.BusinessCentral.Query;

internal static class FieldComparison
{
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (IComparable a, _) => a.CompareTo(right),
        _ => throw Model.ApiFault.Bad("A property of the type 'Edm.Stream' cannot be compared."),
    };
}
