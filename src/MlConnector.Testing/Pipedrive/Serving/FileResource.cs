using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>Files in v1: uploaded as forms of several parts, downloaded as bytes or by a redirect to a storage address.</summary>
internal sealed class FileResource(AccountState state) : IResource
{
    public const string Storage = "/file-storage/";
    private const int MostOnPage = 100;
    private static readonly string[] _links = ["deal_id", "person_id", "org_id", "product_id", "activity_id", "lead_id", "project_id"];

    public Outcome? Answer(Call call)
    {
        if (call is { Version: 1, Method: "GET", Path: [var set, var record, "files"] } && RecordKinds.Find(set) is { } kind)
        {
            var id = state.Visible(kind, record, call.Caller).Id();
            return new Outcome(Listing.ByOffset(Active().Where(file => file.Long(kind.Reference) == id), call, MostOnPage), "list files");
        }

        return call.Version != 1 || call.Path[0] != "files" ? null : (call.Method, call.Path) switch
        {
            ("GET", [_]) => new Outcome(Listing.ByOffset(Active(), call, MostOnPage), "list files"),
            ("POST", [_]) => Upload(call),
            ("GET", [_, var id]) => Outcome.One(state.Row("files", id), "get file"),
            ("PUT", [_, var id]) => Rename(state.Row("files", id), call),
            ("DELETE", [_, var id]) => Delete(state.Row("files", id)),
            ("GET", [_, var id, "download"]) => Download(state.Row("files", id), call),
            _ => throw new Refusal(405, "Method not allowed"),
        };
    }

    /// <summary>The bytes behind a storage address; it asks for no credentials and its last step is a secret.</summary>
    public byte[]? Stored(string path) => path.StartsWith(Storage, StringComparison.Ordinal)
        && Active().FirstOrDefault(file => file.Text("remote_id") == path[Storage.Length..]) is { } file ? state.Contents[file.Id()] : null;

    private IEnumerable<JsonObject> Active() => state.Table("files").Values.Where(file => file.Flag("active_flag"));

    private Outcome Upload(Call call)
    {
        var (fields, name, content) = FileForm.Read(call, "file");
        var now = Json.PlainStamp(state.Now);
        var file = new JsonObject { ["user_id"] = call.Caller.UserId };
        foreach (var link in _links)
        {
            file[link] = fields.GetValueOrDefault(link) is not { } value ? null : link == "lead_id" ? value : Call.Id(value);
        }

        if (RecordKinds.All.FirstOrDefault(kind => file.Long(kind.Reference) is { } id && !state.Of(kind).ContainsKey(id)) is { } missing)
        {
            throw Refusal.NotFound(missing.Singular);
        }

        foreach (var (member, value) in new JsonObject
        {
            ["add_time"] = now,
            ["update_time"] = now,
            ["file_name"] = name,
            ["file_size"] = content.Length,
            ["active_flag"] = true,
            ["inline_flag"] = false,
            ["remote_location"] = "s3",
            ["remote_id"] = state.NewUniqueId(),
            ["cid"] = null,
            ["s3_bucket"] = null,
            ["name"] = name,
            ["description"] = null,
        })
        {
            file[member] = value?.DeepClone();
        }

        var stored = state.Store("files", file);
        stored["url"] = $"{call.Request.Origin}/api/v1/files/{stored.Id()}/download";
        state.Contents[stored.Id()] = content;
        return Outcome.Changed(stored, "upload file");
    }

    // The form is urlencoded, which is rare here.
    private Outcome Rename(JsonObject file, Call call)
    {
        foreach (var (name, value) in call.Request.ReadForm().Where(pair => pair.Key is "name" or "description"))
        {
            file[name] = value;
        }

        file["update_time"] = Json.PlainStamp(state.Now);
        return Outcome.Changed(file, "update file");
    }

    private static Outcome Delete(JsonObject file)
    {
        file["active_flag"] = false;
        return Outcome.Deleted(file["id"]!, "delete file");
    }

    private Outcome Download(JsonObject file, Call call) => state.Options.RedirectsDownloads
        ? new Outcome(new JsonObject(), "download file") { Status = 302, File = [], Headers = [("Location", $"{call.Request.Origin}{Storage}{file.Text("remote_id")}")] }
        : new Outcome(new JsonObject(), "download file") { File = state.Contents[file.Id()] };
}
