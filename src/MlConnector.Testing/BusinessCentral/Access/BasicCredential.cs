using System.Text;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Access;

internal static class BasicCredential
{
    public static (string User, string Password)? Read(SimulatedRequest request)
    {
        var header = request.Header("Authorization");
        if (header?.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }
}
