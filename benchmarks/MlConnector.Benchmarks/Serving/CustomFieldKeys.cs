namespace MlConnector.Benchmarks.Serving;

/// <summary>The custom fields of the account: 40 characters each, different in every account.</summary>
internal static class CustomFieldKeys
{
    public const string Number = "9dc80c50d78a15643bfc4ca79d76156a73a1ca0e";
    public const string TaxNumber = "1f0a1c2c5a3e9b7d8f60415263748596a7b8c9d0";
    public const string Score = "5b2d9c7e1a4f3860b1c2d3e4f5061728394a5b6c";
    public const string Limit = "c3e1a9f07b5d24680f1e2d3c4b5a69788796a5b4";
    public const string Segment = "77aa88bb99cc00dd11ee22ff3344556677889900";
    public const string Since = "e4d3c2b1a09f8e7d6c5b4a392817060504030201";
    public const string Remark = "0a1b2c3d4e5f60718293a4b5c6d7e8f901122334";
    public const string Route = "abcdef0123456789abcdef0123456789abcdef01";
}
