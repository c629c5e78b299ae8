using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Engine;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompBot.Storage;

/// <summary>
/// Encrypts what is stored, with ASP.NET Data Protection keys that lie in a folder of their own, and turns names of people into keyed hashes.
/// </summary>
internal sealed class Sealing
{
    private const int HashLength = 16;

    private readonly IDataProtector _protector;
    private byte[] _hashKey = [];

    private Sealing(IDataProtector protector) => _protector = protector;

    public static Sealing From(string keysFolder)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("CompBot").UseCryptographicAlgorithms(
            new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new OwnerOnlyKeys(keysFolder));
        return new Sealing(services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("storage"));
    }

    /// <summary>A new key for hashes, sealed, to be kept in the database: hashes must stay the same when the encryption keys are renewed.</summary>
    public byte[] NewHashKey() => _protector.Protect(RandomNumberGenerator.GetBytes(32));

    public void UseHashKey(byte[] sealedKey) => _hashKey = Open(sealedKey);

    public byte[] Seal<T>(T value, Binding to) => For(to).Protect(JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Of<T>()));

    /// <exception cref="CryptographicException">It was damaged, or belongs to another row.</exception>
    public T Unseal<T>(byte[] data, Binding of) => JsonSerializer.Deserialize(For(of).Unprotect(data), StoredJson.Of<T>())!;

    /// <summary>
    /// Null where it can no longer be read, which is logged: it was damaged on the disk, lies in a row that is not its own, or was written in a form that no version
    /// reads. One such value stops nothing but itself.
    /// </summary>
    public T? TryUnseal<T>(byte[] data, Binding of, ILogger logger)
        where T : class
    {
        try
        {
            return Unseal<T>(data, of);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or CryptographicException)
        {
            logger.LogError("A stored value of {Column} can no longer be read; it is set aside", of.Column);
            return null;
        }
    }

    /// <summary>A value from before values were bound to their rows; null where it cannot be read.</summary>
    public byte[]? Rebound(byte[] unbound, Binding to)
    {
        try
        {
            return For(to).Protect(_protector.Unprotect(unbound));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] IdOf(ConversationKey conversation) => Hash($"{conversation}");

    public byte[] CodeOf(string code) => Hash($"share\n{code}");

    public byte[] ReceiptOf(string receipt) => Hash($"outcome\n{receipt}");

    public byte[] FingerprintOf(ConversationKey conversation, string causeId) => Hash($"{conversation}\n{causeId}");

    private IDataProtector For(Binding binding) => _protector.CreateProtector(binding.Column).CreateProtector(binding.Key);

    private byte[] Hash(string text) => HMACSHA256.HashData(_hashKey, Encoding.UTF8.GetBytes(text))[..HashLength];

    private byte[] Open(byte[] data)
    {
        try
        {
            return _protector.Unprotect(data);
        }
        catch (CryptographicException wrong)
        {
            throw new StoreUnavailableException(
                StoreFailure.WrongKeys, "The keys folder does not hold the key this database was written with: put the right one back, or start with a new database.", wrong);
        }
    }
}
